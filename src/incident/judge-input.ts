import type { Article } from '../model/article.ts'
import type { Base } from '../model/base.ts'
import type { Incident } from '../model/incident.ts'
import type { Report } from '../model/report.ts'
import type { IncidentSettings, SeverityRules } from '../model/settings.ts'
import type { Rarity } from './measure-words.ts'

/** What a report is judged with. */
export interface JudgeInput {
  readonly article: Article
  readonly report: Report
  /** What the searches of `planSearch` found, in any order. */
  readonly nearby: readonly Incident[]
  /** What the searches of `planReprintSearch` found; asked for where something is to open. */
  readonly earlier?: readonly Incident[]
  /** The same of the weeks after the article came out; asked for where it is heard of that late. */
  readonly later?: readonly Incident[]
  readonly bases: readonly Base[]
  readonly settings: IncidentSettings
  readonly severity: SeverityRules
  /** The article is stored already, in other words. */
  readonly isRevised?: boolean
}

/** The report's attacks so far filed, and what the next one is judged against. */
export interface Filing {
  /** What was found near, and what this report has opened or changed. */
  readonly incidents: readonly Incident[]
  /** Incidents that an attack of this report is filed under: two attacks of one report are two incidents. */
  readonly takenIds: ReadonlySet<string>
  /** By group: the incidents that its attacks belong to. */
  readonly byGroup: ReadonlyMap<number, readonly Incident[]>
}

/** What an attack is filed with. */
export interface FileContext {
  readonly input: JudgeInput
  readonly filing: Filing
}

/** What an incident is chosen with. */
export interface ChoiceContext extends FileContext {
  readonly rarity: Rarity
}
