// `npm run preview` serves what Basewatch looks like in Discord; `npm run preview -- --photograph` writes the
// pictures of docs/ instead.
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { buildScenes } from './build-scenes.ts'
import { drawPage } from './draw-page.ts'
import { photograph } from './photograph.ts'

const port = 8790

if (process.argv.includes('--photograph')) {
  const docs = fileURLToPath(new URL('../../docs', import.meta.url))
  for (const { path } of await photograph(await buildScenes(), docs)) console.log(path)
} else {
  const page = drawPage(await buildScenes())
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(page)
  })
  server.listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port} shows it; Ctrl-C ends it.`))
}
