import type { Outgoing } from '../../src/deliver/ports.ts'
import type { Alert, AlertSite, AlertSource } from '../../src/model/alert.ts'

export const someTime = Date.UTC(2024, 7, 5, 18, 5)

export function buildSite(site: Partial<AlertSite> = {}): AlertSite {
  return {
    incidentId: 'incident-1',
    baseId: 'ain-al-asad',
    baseName: 'Ain al-Asad Air Base',
    country: 'Iraq',
    zone: 'Asia/Baghdad',
    position: { lat: 33.7856, lon: 42.4412, precision: 'good' },
    wave: 1,
    when: { precision: 'minute', at: someTime, day: '2024-08-05' },
    weapons: ['rocket'],
    figures: [
      {
        slot: 'injured',
        values: [
          { text: '5', who: 'a local channel, preliminary' },
          { text: '2', who: 'coalition spokesman' },
        ],
        disputed: true,
      },
      { slot: 'munitions', values: [{ text: 'at least 2', who: 'security source' }], disputed: false },
    ],
    ...site,
  }
}

export function buildSource(source: Partial<AlertSource> = {}): AlertSource {
  return {
    articleId: 'article-1',
    title: 'Rockets land inside base in western Iraq',
    url: 'https://www.example.org/news/rockets-base?id=7',
    domain: 'example.org',
    outlet: 'Example Wire',
    publishedAt: someTime + 600_000,
    ...source,
  }
}

export function buildAlert(alert: Partial<Alert> = {}): Alert {
  return {
    operationId: 'op-1',
    revision: 1,
    severity: 'serious',
    peakSeverity: 'serious',
    status: 'reported',
    grade: {
      letter: 'B',
      digit: 3,
      because: [{ rule: 'one-origin', detail: 'Only one origin tells of it.' }],
    },
    possible: false,
    sites: [buildSite()],
    claimedBy: [{ actorId: 'some-group', name: 'Some Brigade', who: 'its channel' }],
    blamedOn: [],
    deniedBy: [],
    sources: [buildSource()],
    changes: [],
    firstHeardAt: someTime + 660_000,
    lastHeardAt: someTime + 900_000,
    ...alert,
  }
}

export function buildOutgoing(outgoing: Partial<Outgoing> = {}): Outgoing {
  return {
    key: { operationId: 'op-1', channelId: '300000000000000001', kind: 'main', ordinal: 0 },
    alert: buildAlert(),
    nonce: 'abcdefghijklmnopqrstuvwxy',
    ...outgoing,
  }
}
