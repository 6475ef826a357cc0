import { summariseReport } from '../../src/extract/summarise-report.ts'
import type { Report } from '../../src/model/report.ts'
import { reportOf } from './shipped-reader.ts'

/** Title and first sentence of a plain report in each language: rockets on a base, and nothing else. */
const openings: Readonly<Record<string, readonly [string, string]>> = {
  en: ['Rockets hit Camp Taji', 'Rockets hit Camp Taji on Tuesday.'],
  ar: ['صواريخ على معسكر التاجي', 'سقطت صواريخ على معسكر التاجي أمس.'],
  fa: ['حمله راکتی به پایگاه التاجی', 'چند راکت دیروز به پایگاه التاجی اصابت کرد.'],
  ru: ['Ракетный обстрел базы Таджи', 'База Таджи вчера подверглась ракетному обстрелу.'],
  tr: ['Taci üssüne roketli saldırı', 'Taci üssüne dün roketli saldırı düzenlendi.'],
  uk: ['Ракетний удар по аеродрому Саки', 'Учора по аеродрому Саки завдали ракетного удару.'],
  fr: ['Des roquettes sur le camp Taji', 'Des roquettes ont visé mardi le camp Taji.'],
  es: ['Cohetes contra la base de Taji', 'Varios cohetes alcanzaron el martes la base de Taji.'],
  de: ['Raketen auf Camp Taji', 'Am Dienstag schlugen Raketen in Camp Taji ein.'],
  he: ['רקטות נורו לעבר בסיס עין אל-אסד', 'רקטות נורו אתמול לעבר בסיס עין אל-אסד.'],
  it: ['Razzi contro Camp Taji', 'Diversi razzi hanno colpito martedì la base di Taji.'],
  pt: ['Foguetes contra a base de Taji', 'Vários foguetes atingiram na terça-feira a base de Taji.'],
  nl: ['Raketten op Camp Taji', 'Dinsdag sloegen raketten in op Camp Taji.'],
  pl: ['Rakiety spadły na bazę Tadżi', 'We wtorek rakiety spadły na Camp Taji w Iraku.'],
  id: ['Roket hantam Camp Taji', 'Beberapa roket menghantam Camp Taji pada Selasa.'],
  ro: ['Rachete lansate asupra Camp Taji', 'Mai multe rachete au lovit marți baza Camp Taji.'],
  hu: ['Rakéták csapódtak Camp Taji támaszpontra', 'Kedden rakétatámadás érte a Camp Taji támaszpontot.'],
  ckb: ['هێرشی مووشەکی بۆ سەر بنکەی عەین ئەسەد', 'دوێنێ چەند مووشەکێک بەر بنکەی عەین ئەسەد کەوتن.'],
  ku: ['Êrîşa moşekî li ser bingeha Eyn Esed', 'Duh çend moşek li bingeha Eyn Esed ketin.'],
  el: ['Ρουκέτες στη βάση Camp Taji', 'Ρουκέτες έπληξαν την Τρίτη τη βάση Camp Taji.'],
}

/** What is read of a plain report that goes on with this sentence. */
export function reportBehind(lang: string, sentence: string): Report {
  const [title = '', opening = ''] = openings[lang] ?? []
  return reportOf({ lang, title, body: `${opening} ${sentence}` })
}

/** Killed and injured, as `2/-`, of each who counts in a plain report that goes on with this sentence; or `none`. */
export function tollBehind(lang: string, sentence: string): string {
  const { casualties } = summariseReport(reportBehind(lang, sentence))
  const known = casualties.filter(({ killed, injured }) => killed !== undefined || injured !== undefined)
  return known.map(({ killed, injured }) => `${killed ?? '-'}/${injured ?? '-'}`).join(' + ') || 'none'
}
