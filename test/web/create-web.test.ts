import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import type { FeedState } from '../../src/fetch/ports.ts'
import type { Revision } from '../../src/model/article.ts'
import { parseFeed } from '../../src/parse/parse-feed.ts'
import { buildAlert, buildSite, buildSource } from '../discord/build-alert.ts'
import { buildAttack, buildClaim, buildEntry, buildIncident } from '../store/builders.ts'
import { startWeb } from './build-web.ts'

test('the front page shows alerts, feeds in trouble and drops with their reasons', async () => {
  const drop = {
    articleId: 'a',
    url: 'https://wire.example/a',
    title: 'General visits base',
    outlet: 'Wire',
    publishedAt: 0,
    why: 'visit',
    because: [{ rule: 'visit', detail: 'the general came to see it' }],
  }
  const { url } = await startWeb({ alerts: [buildAlert()], drops: [drop] })
  const page = await (await fetch(url)).text()
  expect(page).toContain('Serious')
  expect(page).toContain('Some Brigade')
  expect(page).toContain('3 articles read · 1 incident · 1 alert · 0 messages waiting')
  expect(page).toContain('wire.example does not answer.')
  expect(page).toMatch(/General visits base[\s\S]*the general came to see it/)
})

function buildFeed(feed: Partial<FeedState> & Pick<FeedState, 'feedId'>): FeedState {
  return { url: `https://${feed.feedId}.example/`, nextPollAt: 0, failureCount: 0, lastPolledAt: 1, ...feed }
}

test('of many feeds the front page shows some that want a look, and the page of feeds all of them in parts', async () => {
  const feeds = [
    ...Array.from({ length: 1000 }, (_, i) => buildFeed({ feedId: `well-${i}` })),
    buildFeed({ feedId: 'mute', silentSince: 1, lastGoodAt: 5 }),
    buildFeed({ feedId: 'moved', movedFrom: 'https://before.example/', lastGoodAt: 4 }),
    ...Array.from({ length: 30 }, (_, i) => buildFeed({ feedId: `down-${i}`, trouble: 'It is away.' })),
    { feedId: 'young', url: 'https://young.example/', nextPollAt: 0, failureCount: 0 },
  ]
  const { url } = await startWeb({ feeds })
  const read = async (path: string): Promise<string> => (await fetch(`${url}${path}`)).text()
  const front = await read('/')
  expect(front.match(/<tr><td>/g)).toHaveLength(20)
  expect(front).toContain('12 more want a look.')
  expect(front).toContain('1000 of 1033 are well, 1 not asked yet.')
  const first = await read('/feeds')
  expect(first.match(/<tr><td>/g)).toHaveLength(200)
  expect(first).toMatch(/down-0[\s\S]*down-29[\s\S]*moved for good[\s\S]*>mute<[\s\S]*well-0/)
  const last = await read('/feeds?page=99')
  expect(last).toContain('1001 to 1033 of 1033')
  expect(last).toContain('not asked yet')
  expect(await read('/feeds?page=no')).toBe(first)
  expect(await (await fetch(`${(await startWeb({ feeds: [] })).url}/feeds`)).text()).toContain('No feed is')
})

test('what was taken back is struck out on the page, with who took it back', async () => {
  const because = [{ rule: 'status-retracted', detail: 'withdrawn by Demo Wire' }]
  const alert = buildAlert({ status: 'retracted', grade: { letter: 'B', digit: 5, because } })
  const { url } = await startWeb({ alerts: [alert] })
  const page = await (await fetch(url)).text()
  expect(page).toContain('class="alert serious retracted"')
  expect(page).toContain('Retracted: withdrawn by Demo Wire. Do not rely on what is struck out.')
})

test('a value that several say is told once, with all of them, and each source has its time', async () => {
  const values = ['Pentagon', 'Wire', 'Pentagon'].map((who) => ({ text: '2', who }))
  const sites = [buildSite({ figures: [{ slot: 'killed', values, disputed: false }] })]
  const { url } = await startWeb({ alerts: [buildAlert({ sites })] })
  const page = await (await fetch(url)).text()
  expect(page).toContain('<dd>2 (Pentagon; Wire)</dd>')
  expect(page).toMatch(/Example Wire, example\.org, 2024-08-05 18:15 UTC/)
})

test('of an incident that hundreds of articles tell of, the page shows the newest', async () => {
  const ledger = Array.from({ length: 130 }, (_, i) =>
    buildEntry({ articleId: `article-${i}`, title: `Title ${i}` }),
  )
  const incident = buildIncident({ operationId: 'op-1', ledger })
  const { url } = await startWeb({ alerts: [buildAlert()], incidents: [incident] })
  const page = await (await fetch(`${url}/alerts/op-1`)).text()
  expect(page.match(/class="entry"/g)).toHaveLength(100)
  expect(page).toMatch(/Title 129[\s\S]*30 older articles are not shown here/)
})

test('a database that was away for long is asked again as soon as it is back', async () => {
  let isAway = true
  const fails = async (): Promise<boolean> => {
    await new Promise((resolve) => setTimeout(resolve, 50))
    return isAway
  }
  const { url } = await startWeb({ fails })
  expect((await fetch(url)).status).toBe(500)
  isAway = false
  expect((await fetch(url)).status).toBe(200)
})

test('while the database is away the page says so, and the API too', async () => {
  const health = { healthy: true, troubles: ['The database is away.'], startedAt: 0 }
  const { url } = await startWeb({ fails: true, health })
  const page = await fetch(url)
  expect(page.status).toBe(503)
  expect(await page.text()).toContain('The database is away.')
  const answer = await fetch(`${url}/api/feeds`)
  expect(answer.status).toBe(503)
  expect(await answer.json()).toEqual({ troubles: ['The database is away.'] })
})

test('the login in a feed’s address is shown nowhere', async () => {
  const { url } = await startWeb()
  for (const path of ['/', '/feeds', '/api/feeds']) {
    const shown = await (await fetch(`${url}${path}`)).text()
    expect(shown).toContain('https://wire.example/feed')
    expect(shown).not.toContain('secret')
  }
})

test('text of a feed is shown as text, and only web addresses are linked', async () => {
  const source = buildSource({ title: '<script>alert(1)</script>', url: 'javascript:alert(2)' })
  const { url } = await startWeb({ alerts: [buildAlert({ sources: [source] })] })
  const page = await (await fetch(url)).text()
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(page).not.toContain('<script')
  expect(page).not.toContain('javascript:')
})

test('no page may load anything from elsewhere, run a script or be framed', async () => {
  const { url } = await startWeb()
  const { headers } = await fetch(url)
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
  )
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
})

/** What a browser gets that was given the address of this machine for `host`. */
async function askAs(host: string, url: string): Promise<{ readonly status: number; readonly body: string }> {
  const request = get(url, { headers: { host } })
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  return { status: response.statusCode ?? 0, body: await text(response) }
}

test('a website whose name points to this machine reads nothing; addresses, localhost and names of the operator do', async () => {
  const { url } = await startWeb({ alerts: [buildAlert()] })
  const { port } = new URL(url)
  for (const path of ['/', '/api/feeds', '/alerts.atom', '/metrics']) {
    const { status, body } = await askAs(`rebound.example:${port}`, `${url}${path}`)
    expect(status).toBe(421)
    expect(body).toContain('web.hostNames')
    expect(body).not.toContain('wire')
  }
  for (const host of [
    '127.0.0.1',
    `127.0.0.1:${port}`,
    `[::1]:${port}`,
    'localhost',
    'alerts.example.org:443',
  ])
    expect((await askAs(host, url)).status).toBe(200)
})

test('what somebody reads does not change under him: only the front page is loaded anew, and can be held still', async () => {
  const { url } = await startWeb({ alerts: [buildAlert({ operationId: 'op-7' })] })
  const refreshes = async (path: string): Promise<boolean> =>
    (await (await fetch(`${url}${path}`)).text()).includes('http-equiv="refresh"')
  expect(await refreshes('/')).toBe(true)
  expect(await (await fetch(url)).text()).toContain('href="/?still"')
  for (const path of ['/?still', '/alerts/op-7', '/changes', '/nowhere'])
    expect(await refreshes(path)).toBe(false)
})

test('an alert has a page and an address in the API of its own', async () => {
  const alert = buildAlert({ operationId: 'op-7' })
  const { url } = await startWeb({ alerts: [alert] })
  expect(await (await fetch(`${url}/alerts/op-7`)).text()).toContain('Some Brigade')
  expect(await (await fetch(`${url}/api/alerts/op-7`)).json()).toEqual({
    ...alert,
    incidents: [],
    revisions: {},
    gradeChanges: {},
  })
  expect((await fetch(`${url}/alerts/op-8`)).status).toBe(404)
  expect((await fetch(`${url}/api/alerts/op-8`)).status).toBe(404)
  expect((await fetch(`${url}//`)).status).toBe(404)
})

test('the page of an alert shows what it rests on, with the sentence, the speaker and the rule of each claim', async () => {
  const sentence = 'The brigade said <b>it</b> fired the rockets.'
  const claim = buildClaim({
    body: { slot: 'claimed-by', actorId: 'brigade' },
    speaker: { name: 'the brigade', letter: 'F', official: false },
    evidence: { sentence, span: { start: 0, end: sentence.length } },
    rule: 'claimed',
  })
  const because = [{ rule: 'same-day', detail: 'the same base on the same day' }]
  const entry = buildEntry({ articleId: 'a', attack: buildAttack({ claims: [claim] }), because })
  const incidents = [buildIncident({ operationId: 'op-7', ledger: [entry] })]
  const { url } = await startWeb({ alerts: [buildAlert({ operationId: 'op-7' })], incidents })
  const page = await (await fetch(`${url}/alerts/op-7`)).text()
  expect(page).toContain('claimed by Some Brigade')
  expect(page).toContain('the brigade (F)')
  expect(page).toContain('The brigade said &lt;b&gt;it&lt;/b&gt; fired the rockets.')
  expect(page).toContain('the same base on the same day')
})

test('the page of an alert says of reports that stand apart which they stood under, and not that they are a wave', async () => {
  const links = [{ incidentId: 'incident-1', why: 'parted' }] as const
  const incidents = [buildIncident({ id: 'incident-2', operationId: 'op-7', wave: 2, links })]
  const { url } = await startWeb({ alerts: [buildAlert({ operationId: 'op-7' })], incidents })
  const page = await (await fetch(`${url}/alerts/op-7`)).text()
  expect(page).toContain('its reports stood until lately under <code>incident-1</code>')
  expect(page).toContain(', perhaps another attack</h3>')
  expect(page).not.toContain('wave 2')
})

test('under an article stands what its edits changed, the newest first, as text and not too long', async () => {
  const edit = (hour: number, removed: string, added: string): Revision => ({
    at: Date.UTC(2021, 6, 7, hour),
    changes: [{ where: hour === 14 ? 'title' : 'body', removed, added }],
  })
  const revisions = {
    a: [edit(14, '<i>Two</i> hurt', 'Three hurt'), edit(15, '', `Four${' more'.repeat(900)}`)],
  }
  const ledger = [buildEntry({ articleId: 'a' }), buildEntry({ articleId: 'b' })]
  const incidents = [buildIncident({ operationId: 'op-7', ledger })]
  const { url } = await startWeb({ alerts: [buildAlert({ operationId: 'op-7' })], incidents, revisions })
  const page = await (await fetch(`${url}/alerts/op-7`)).text()
  expect(page.match(/Edit seen [^<]*/g)).toEqual([
    'Edit seen 2021-07-07 15:00 UTC',
    'Edit seen 2021-07-07 14:00 UTC',
  ])
  expect(page).toMatch(
    /Title:.*<del dir="auto">&lt;i&gt;Two&lt;\/i&gt; hurt<\/del> <ins dir="auto">Three hurt<\/ins>/,
  )
  expect(page).toMatch(/<ins dir="auto">Four( more){100,200}.{0,8} …<\/ins>/)
  expect(await (await fetch(`${url}/api/alerts/op-7`)).json()).toMatchObject({ revisions })
})

test('the page of an alert says when its grade became another, and why', async () => {
  const because = (detail: string) => [{ rule: 'grade-letter', detail }]
  const first = {
    at: Date.UTC(2021, 6, 7, 14),
    grade: { letter: 'D', digit: 3 },
    because: because('D: a <b>source</b>'),
  } as const
  const second = {
    at: Date.UTC(2021, 6, 7, 15),
    grade: { letter: 'B', digit: 3 },
    because: because('B: the command'),
  } as const
  const incidents = [buildIncident({ operationId: 'op-7' })]
  const alerts = [buildAlert({ operationId: 'op-7' })]
  const { url } = await startWeb({ alerts, incidents, gradeChanges: [first, second] })
  const page = await (await fetch(`${url}/alerts/op-7`)).text()
  expect(page).toContain('2021-07-07 14:00 UTC: <strong>D3</strong>, D: a &lt;b&gt;source&lt;/b&gt;')
  expect(page).toContain('2021-07-07 15:00 UTC: <strong>D3 → B3</strong>, B: the command')
  const unchanged = await startWeb({ alerts, incidents, gradeChanges: [first] })
  expect(await (await fetch(`${unchanged.url}/alerts/op-7`)).text()).not.toContain('How the grade came about')
})

test('who changed what is listed, the newest first: subscriptions, the configuration, corrections', async () => {
  const audit = [
    {
      at: Date.UTC(2021, 6, 9),
      who: 'Basewatch',
      action: 'reload',
      subject: '/etc/<config>',
      detail: '2 feeds',
    },
    { at: Date.UTC(2021, 6, 7), who: '123456789012345678', action: 'unsubscribe', subject: '77' },
  ]
  const correction = { kind: 'retract', incidentId: 'incident-1', articleIds: ['a'] } as const
  const undoneAt = Date.UTC(2021, 6, 10)
  const corrections = [{ id: 'c-1', at: Date.UTC(2021, 6, 8), who: 'an editor', undoneAt, correction }]
  const { url } = await startWeb({ audit, corrections })
  expect(await (await fetch(`${url}/api/changes`)).json()).toEqual([
    {
      at: audit[0]?.at,
      who: 'Basewatch',
      what: 'read the configuration anew from /etc/<config>',
      detail: '2 feeds',
    },
    {
      at: corrections[0]?.at,
      who: 'an editor',
      what: 'struck out incident-1: no attack',
      detail: 'correction c-1, taken back on 2021-07-10',
    },
    {
      at: audit[1]?.at,
      who: 'Discord user 123456789012345678',
      what: 'ended the subscription of channel 77',
    },
  ])
  const page = await (await fetch(`${url}/changes`)).text()
  expect(page).toMatch(/2021-07-09 00:00 UTC.*\/etc\/&lt;config&gt;.*struck out incident-1.*channel 77/s)
  expect(await (await fetch(`${(await startWeb()).url}/changes`)).text()).toContain('None so far.')
})

test('alerts are also a feed that a reader of feeds can read; what is only possible is not in it', async () => {
  const alerts = [buildAlert({ operationId: 'op-7' }), buildAlert({ operationId: 'op-8', possible: true })]
  const { url } = await startWeb({ alerts })
  const response = await fetch(`${url}/alerts.atom`)
  const contentType = response.headers.get('content-type') ?? ''
  const parsed = await parseFeed({ bytes: await response.bytes(), contentType, url: `${url}/alerts.atom` })
  if (parsed.kind === 'refused') throw new Error(parsed.detail)
  expect(parsed.items.map(({ title, link }) => ({ title, link }))).toEqual([
    { title: 'Serious · Rocket attack on Ain al-Asad Air Base, Iraq', link: `${url}/alerts/op-7` },
  ])
})

test('no title breaks that feed, and what was taken back says so in its own', async () => {
  const sources = [buildSource({ title: 'a\u0000b\u0008c\u001bd\uffffe\nf' })]
  const { url } = await startWeb({ alerts: [buildAlert({ sources, status: 'retracted' })] })
  const atom = await (await fetch(`${url}/alerts.atom`)).text()
  expect(atom).toContain('<title>RETRACTED · Rocket attack')
  expect(atom).toContain('abcde\nf')
  expect(atom).not.toMatch(/(?![\t\n\r])[\p{Cc}\uffff]/u)
})

test('no title turns the page around or covers the lines above it', async () => {
  const sources = [buildSource({ title: `\u202eexe.gpj\u202c \u05d0\u200f. Z${'\u0301'.repeat(50)}` })]
  const { url } = await startWeb({ alerts: [buildAlert({ sources })] })
  for (const path of ['/', '/alerts.atom']) {
    const page = await (await fetch(`${url}${path}`)).text()
    expect(page).toContain(
      `exe.gpj \u05d0\u200f. Z${'\u0301'.repeat(6)}<`.replace('<', path === '/' ? '<' : '&lt;'),
    )
  }
})

test('health is 200 when all is well and 503 with the reasons when it is not', async () => {
  const well = await startWeb()
  expect((await fetch(`${well.url}/healthz`)).status).toBe(200)
  const ill = await startWeb({
    health: { healthy: false, troubles: ['The clock stands still.'], startedAt: 0 },
  })
  const answer = await fetch(`${ill.url}/healthz`)
  expect(answer.status).toBe(503)
  expect(await answer.text()).toContain('The clock stands still.')
})

test('metrics are in the text format of Prometheus', async () => {
  const { url } = await startWeb()
  expect(await (await fetch(`${url}/metrics`)).text()).toContain('# TYPE basewatch_polls_total counter')
})

test('metrics tell what waits, what was given up, which feeds fail and what is wrong, as it is now', async () => {
  const health = { healthy: true, troubles: ['The database is away.'], startedAt: 0 }
  const { url } = await startWeb({ health, counted: { pendingDeliveries: 4, deadDeliveries: 1 } })
  const lines = (await (await fetch(`${url}/metrics`)).text()).split('\n')
  expect(lines).toEqual(
    expect.arrayContaining([
      'basewatch_pending_deliveries 4',
      'basewatch_dead_deliveries 1',
      'basewatch_feeds{state="failing"} 1',
      'basewatch_feeds{state="well"} 0',
      'basewatch_troubles 1',
    ]),
  )
  const away = await fetch(`${(await startWeb({ health, fails: true })).url}/metrics`)
  expect(await away.text()).toContain('basewatch_troubles 1\n')
})

test('nothing can be changed over the page, and a fault of ours is no stack trace', async () => {
  const { url } = await startWeb({ fails: true })
  expect((await fetch(url, { method: 'POST' })).status).toBe(405)
  const answer = await fetch(url)
  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toContain('the store is gone')
})

test('an address that is taken is told of with the way out', async () => {
  const { url } = await startWeb()
  const port = Number(new URL(url).port)
  const { createWeb } = await import('../../src/web/create-web.ts')
  const taken = createWeb({ port, host: '127.0.0.1' } as Parameters<typeof createWeb>[0])
  await expect(taken).rejects.toMatchObject({
    code: 'web-address',
    wayOut: [expect.stringContaining('BASEWATCH_WEB_PORT')],
  })
  const elsewhere = createWeb({ port: 0, host: '192.0.2.7' } as Parameters<typeof createWeb>[0])
  await expect(elsewhere).rejects.toMatchObject({ wayOut: [expect.stringContaining('BASEWATCH_WEB_HOST')] })
})

test('the page and the API tell of the workers, and of what is wrong', async () => {
  const worker = { id: 'w', roles: ['poll', 'web'], machine: 'north 12', startedAt: 0, seenAt: 0 }
  const health = { healthy: true, troubles: ['The database is <away>.'], startedAt: 0 }
  const { url } = await startWeb({ workers: [worker], health })
  const page = await (await fetch(url)).text()
  expect(page).toContain('The database is &lt;away&gt;.')
  expect(page).toContain('<td>north 12</td><td>poll, web</td>')
  expect(await (await fetch(`${url}/api/workers`)).json()).toEqual([worker])
  expect(await (await fetch((await startWeb()).url)).text()).not.toContain('Workers')
})
