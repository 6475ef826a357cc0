import { drawMessage, escapeHtml, type Reader, type ShownMessage } from './draw-message.ts'

/** A state of a channel that is worth a picture. */
export interface Scene {
  /** The name of its picture. */
  readonly name: string
  readonly title: string
  readonly messages: readonly ShownMessage[]
  readonly reader: Reader
}

/** All scenes one under the other, each with an id by which it can be photographed; as wide as a phone. */
export function drawPage(scenes: readonly Scene[]): string {
  const parts = scenes.map(
    ({ name, title, messages, reader }) => `<h1>${escapeHtml(title)}</h1>
<main id="${escapeHtml(name)}">${messages.map((message) => drawMessage(message, reader)).join('')}</main>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Basewatch in Discord</title>
<meta name="viewport" content="width=device-width"><style>${style}</style></head><body>${parts.join('')}</body></html>`
}

const style = `
body { background: #1e1f22; color: #dbdee1; font: 15px/1.35 "gg sans", "Noto Sans", "DejaVu Sans", Helvetica, Arial, sans-serif;
  margin: 0 auto; max-width: 420px; overflow-wrap: anywhere }
h1 { font-size: 13px; color: #949ba4; margin: 24px 12px 8px; font-weight: 500 }
main { background: #313338; padding: 4px 12px 12px }
article { display: grid; grid-template-columns: 36px 1fr; gap: 0 10px; padding-top: 12px }
p { margin: 0 }
.avatar { width: 36px; height: 36px; border-radius: 50%; background: #b3261e; color: #fff; text-align: center;
  line-height: 36px; font-weight: 700 }
.body { min-width: 0 }
.reply { grid-column: 1 / 3; font-size: 12px; color: #b5bac1; margin: 0 0 6px 16px; white-space: nowrap; overflow: hidden;
  text-overflow: ellipsis }
.head b { color: #f2f3f5 } .head time { color: #949ba4; font-size: 11px; margin-left: 4px }
.app { background: #5865f2; color: #fff; font-size: 10px; border-radius: 3px; padding: 1px 4px; vertical-align: 1px }
.mention { background: #3c4270; color: #c9cdfb; border-radius: 3px; padding: 0 2px }
section { background: #2b2d31; border-left: 4px solid; border-radius: 4px; padding: 10px 14px 12px; margin-top: 4px }
.author { font-size: 13px; font-weight: 600; color: #f2f3f5; margin-bottom: 4px }
h2 { font-size: 16px; line-height: 1.3; color: #f2f3f5; margin: 0 0 6px }
.description { font-size: 14px } .bold { font-weight: 700; color: #f2f3f5 }
.struck { text-decoration: line-through } .dim { font-size: 12px; color: #949ba4 }
a { color: #00a8fc; text-decoration: none }
.footer { font-size: 11px; color: #b5bac1; margin-top: 8px }
.edited { font-size: 10px; color: #949ba4 }
.row { margin-top: 6px; display: flex; flex-wrap: wrap; gap: 6px }
.button { background: #43444b; color: #fff; border-radius: 6px; padding: 6px 14px; font-size: 13px }
`
