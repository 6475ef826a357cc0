// A small, good configuration in a folder of its own; a test names only the file that matters to it.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { cues } from '../../src/model/keywords.ts'

export const goodFiles: Readonly<Record<string, string>> = {
  'feeds.yaml': `feeds:
  - id: example-en
    url: https://feeds.example.org/en.xml
    outlet: { name: The Example, domain: example.org, letter: C }
    lang: en
    cadenceMinutes: 15
`,
  'bases.yaml': `bases:
  - id: camp-pine
    name: Camp Pine
    country: Kenya
    zone: Africa/Nairobi
    position: { lat: -2.18, lon: 40.87, precision: low }
    heldBy: [us]
    facilities: [base, airfield]
    aliases: [Camp Pine, معسكر الصنوبر]
    weakAliases: [Pinefield]
    denyWords: [resort]
`,
  'actors.yaml': `actors:
  - id: us
    name: United States
    kind: state
    aliases: [United States, U.S.]
  - id: us-army
    name: US Army
    kind: armed-force
    parent: us
    aliases: [US Army]
`,
  'keywords.yaml': `backgroundFrom: 1.5
cues:
${cues.map((cue) => `  ${cue}: 1`).join('\n')}
speakers:
  - { id: centcom, name: US Central Command, letter: B, official: true, aliases: [CENTCOM, Central Command*] }
languages:
  en:
    weapons: { rocket: [rocket*, Katyusha*] }
    numbers: { one: 1, dozen: 12 }
    vague: { several: 2 }
    words:
      attack-verb: [hit, shot ** at]
  no:
    weapons: {}
    words: {}
  nb:
    weapons: {}
    words: {}
`,
  'matching.yaml': `facilityWords:
  base: { en: [base, camp] }
  airfield: { en: [airfield] }
  airport: { en: [airport] }
  field: { en: [oil field] }
  port: { en: [port] }
  diplomatic: { en: [embassy] }
sharedFacilityWords: { en: [bases] }
fillers: { en: [air, military] }
groupWords: { en: [militia] }
troopWords: { en: [troops] }
attackWords: { en: [attack, rocket*] }
directionWords: { en: [north] }
distanceWords: { en: [km] }
nearWords: { en: [near] }
commonWords: { en: [the of] }
decoys: { en: [Assad Lake] }
`,
  'settings.yaml': `polling:
  floorMinutes: 15
  timeoutSeconds: 25
  maxBytes: 10000000
  userAgent: Basewatch/0.1 (+https://example.org)
  concurrency: 8
  sameHostDelaySeconds: 2
alerts:
  gate: 0.5
  maxAgeHours: 72
  pingMaxAgeHours: 24
  loudness:
    pingFrom: serious
    byNews:
      opened: ping
      new-base: ping
      new-wave: ping
      first-casualties: reply
      toll-rose: reply
      figures-changed: reply
      first-claim-of-responsibility: reply
      new-claim-of-responsibility: reply
      blame: silent
      confirmed: reply
      denied: reply
      cause-revised: reply
      severity-rose: ping
      retracted: reply
      another-outlet: silent
      detail: silent
incidents:
  dayTolerance: 1
  undatedJoinHours: 36
  nextDaySimilarity: 0.3
  rivalWeaponSimilarity: 0.2
  waveGapHours: 4
  sameSalvoSimilarity: 0.3
  copySimilarity: 0.8
  followUpDays: 400
severity:
  rules:
    - severity: grave
      when: { killedAtLeast: 1 }
    - severity: serious
      when: { weapons: [ballistic-missile], intercepted: all }
  otherwise: minor
retention: { articleTextDays: 90, itemIdMonths: 13 }
web: { host: 127.0.0.1, port: 8080 }
`,
}

export type FileName = `${'feeds' | 'bases' | 'actors' | 'keywords' | 'matching' | 'settings'}.yaml`

/** Writes the good files with these in the place of theirs, undefined for none; gone when the test is over. */
export async function writeConfig(
  changed: Partial<Record<FileName, string | Uint8Array | undefined>> = {},
): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'basewatch-config-'))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  for (const [name, content] of Object.entries({ ...goodFiles, ...changed }))
    if (content !== undefined) await writeFile(join(dir, name), content)
  return dir
}

/** The good file with one part changed; throws where the part is not in it, so that no test tests nothing. */
export function changeFile(name: FileName, from: string, to: string): string {
  const text = goodFiles[name] ?? ''
  if (!text.includes(from)) throw new Error(`${name} holds no ${from}`)
  return text.replace(from, to)
}
