// Azerbaijani and other languages in Latin letters.
import { type DateWords, daysAgo, list } from './write-date-words.ts'

export const wordsInFurtherLatin: Readonly<Record<string, DateWords>> = {
  az: {
    weekdays: list(
      'bazar günü,bazar günündən,bazar|bazar ertəsi*|çərşənbə axşamı*|çərşənbə,çərşənbə günü|cümə axşamı*|cümə,cümə günü|şənbə,şənbə günü',
    ),
    months: list(
      'yanvar*|fevral*|mart,martın,martda|aprel*|may,mayın,mayda|iyun,iyunun,iyunda|iyul,iyulun,iyulda|avqust*|sentyabr*|oktyabr*|noyabr*|dekabr*',
    ),
    relative: {
      ...daysAgo('iki üç dörd beş altı yeddi səkkiz doqquz on', [
        'N gün əvvəl',
        'N gün öncə',
        'N gün bundan əvvəl',
      ]),
      'bu gün': 0,
      bugün: 0,
      'bu gecə': 0,
      'bu səhər': 0,
      'bu axşam': 0,
      dünən: -1,
      'dünən gecə': -1,
      'ötən gecə': -1,
      'keçən gecə': -1,
      srağagün: -2,
    },
    parts: {
      dawn: ['səhər tezdən', 'sübh*', 'dan yeri', 'şəfəq*'],
      morning: ['səhər*'],
      noon: ['günorta'],
      afternoon: ['günortadan sonra', 'nahardan sonra'],
      evening: ['axşam', 'axşam saat*'],
      night: ['gecə', 'gecəsi', 'gecə yarısı', 'gecə saat*', 'keçən gecə'],
    },
    clock: ['saat', 'saatla'],
  },
  so: {
    weekdays: list('Axad*|Isniin*|Talaado*,Talaada*|Arbaco*,Arbaca*|Khamiis*|Jimce*,Jimca*,Jimco*|Sabti*'),
    months: list(
      'Janaayo,Jannaayo,Janaayada|Febraayo,Feberwari*|Maarso,Maarij|Abriil,Abril|Maajo,Meey|Juun,Yuun*|Luulyo,Yuul*|Agoosto,Ogosto,Ogoosto|Sebtembar,Sebteember,Setembar|Oktoobar,Oktobar,Oktoober|Nofembar,Nofeembar|Disembar,Diseembar,Diisember',
    ),
    relative: {
      ...daysAgo('laba saddex afar shan lix toddoba siddeed sagaal toban', [
        'N maalmood ka hor',
        'N maalmood kahor',
      ]),
      maanta: 0,
      saaka: 0,
      caawa: 0,
      galabta: 0,
      xalay: -1,
      shalay: -1,
      shaley: -1,
      dorraad: -2,
    },
    parts: {
      dawn: ['aroortii*', 'aroortii hore', 'waabberi*', 'waaberi*'],
      morning: ['subax*', 'saaka', 'saaka hore', 'barqo*'],
      noon: ['duhur*', 'duhurnimo*'],
      afternoon: ['galab*', 'casar*'],
      evening: ['fiid*', 'makhrib*', 'maqrib*'],
      night: ['habeen*', 'xalay', 'caawa', 'saqdii dhexe'],
    },
    clock: ['saacadda', 'saacaddu'],
  },
  sw: {
    weekdays: list('Jumapili|Jumatatu|Jumanne|Jumatano|Alhamisi|Ijumaa|Jumamosi'),
    months: list('Januari|Februari|Machi|Aprili|Mei|Juni|Julai|Agosti|Septemba|Oktoba|Novemba|Desemba'),
    relative: {
      ...daysAgo('mbili tatu nne tano sita saba nane tisa kumi', ['siku N zilizopita']),
      leo: 0,
      'usiku wa kuamkia leo': 0,
      jana: -1,
      'jana usiku': -1,
      'usiku wa jana': -1,
      juzi: -2,
    },
    parts: {
      dawn: ['alfajiri', 'mapambazuko'],
      morning: ['asubuhi', 'asubuhi na mapema'],
      noon: ['adhuhuri', 'mchana'],
      afternoon: ['alasiri'],
      evening: ['jioni'],
      night: ['usiku', 'usiku wa manane'],
    },
    clock: ['saa', 'majira ya'],
  },
}
