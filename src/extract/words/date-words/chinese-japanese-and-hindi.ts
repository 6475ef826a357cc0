// Chinese, Japanese and Hindi.
import { type DateWords, list } from './write-date-words.ts'

const numberedMonths = Array.from({ length: 12 }, (_, at) => [`${at + 1}月`])

export const wordsInChineseJapaneseAndHindi: Readonly<Record<string, DateWords>> = {
  zh: {
    weekdays: list(
      '星期日,星期天,周日,週日|星期一,周一,週一|星期二,周二,週二|星期三,周三,週三|星期四,周四,週四|星期五,周五,週五|星期六,周六,週六',
    ),
    months: numberedMonths,
    relative: { 今天: 0, 今日: 0, 今晨: 0, 今早: 0, 昨天: -1, 昨日: -1, 昨晚: -1, 昨夜: -1, 前天: -2 },
    parts: {
      dawn: ['凌晨', '清晨', '黎明'],
      morning: ['上午', '早上', '早晨', '今早'],
      noon: ['中午'],
      afternoon: ['下午'],
      evening: ['傍晚', '晚上', '晚间', '晚'],
      night: ['夜间', '深夜', '午夜', '夜里'],
    },
  },
  ja: {
    weekdays: list('日曜|月曜|火曜|水曜|木曜|金曜|土曜'),
    months: numberedMonths,
    relative: { 今日: 0, きょう: 0, 今朝: 0, 昨日: -1, きのう: -1, 昨夜: -1, 昨晩: -1, おととい: -2 },
    parts: {
      dawn: ['未明', '早朝', '夜明け前'],
      morning: ['午前', '朝'],
      noon: ['正午'],
      afternoon: ['午後'],
      evening: ['夕方', '夕'],
      night: ['深夜', '夜'],
    },
  },
  hi: {
    weekdays: list('रविवार,इतवार|सोमवार|मंगलवार|बुधवार|गुरुवार,बृहस्पतिवार|शुक्रवार|शनिवार'),
    months: list('जनवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर,सितम्बर|अक्टूबर,अक्तूबर|नवंबर,नवम्बर|दिसंबर,दिसम्बर'),
    relative: {
      आज: 0,
      कल: -1,
      'बीती रात': -1,
      'गत रात': -1,
      'पिछली रात': -1,
      'बीते दिन': -1,
      परसों: -2,
    },
    parts: {
      dawn: ['तड़के', 'भोर'],
      morning: ['सुबह'],
      noon: ['दोपहर'],
      evening: ['शाम'],
      night: ['रात', 'देर रात'],
    },
  },
}
