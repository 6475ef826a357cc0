// Spellings of one Arabic word, most in Latin letters, that stand in many names: each row is one word, its head first.
// They cost almost nothing, where a fuzzy match of so short a word would find everything.

const rows: readonly string[] = [
  'ain ayn ein eyn ayin aain een ayne',
  'abu abou aboo ebu',
  'deir dayr dair der dier deyr dayro',
  'tal tall tell tel til',
  'sheikh shaikh shaykh sheik cheikh seyh scheich',
  'jebel jabal gebel jabel djebel cebel gabal',
  'kataib kataeb kataaib kitaib kitaeb katib khataib ketaib kataibe kateeb',
  'hezbollah hizbullah hizballah hizbollah hezbolla hezballah hezbullah hisbollah hezbolah hezbola hezbolla hizbollahi',
  'ansar ansaar ensar',
  'liwa liwaa lewa liva',
  'harakat haraket hareket harakah',
  'jaish jaysh jeish jeysh gaish',
  'hashd hashed hashid hasd hasdi hachd hached',
  'sayyid sayyed sayed sayid syed seyyid seyed saiyid',
  'ahl ahlul ehl ehli ahli',
  'muhandis mohandes mohandis muhandes muhendis',
  'hizb hezb',
  'ibn bin ben',
  'umm um om oum',
  'nahr nehr',
  'wadi vadi ouadi',
  'qasr kasr qasir ksar',
  'saraya seraya saraaya',
  'mosul musul mossul',
  'bab baab',
  'ras raas res',
  'bir beer biir',
  'beit bayt bait beyt beth',
  'khan han chan',
  'kafr kfar kafar kefr',
  'marj merj marge',
  // Arabic tells two places, and more, by the form of the noun: "the airports of X and Y".
  'مطار مطاري مطارا مطارات',
  'قاعده قاعدتي قاعدتا قواعد',
  'معسكر معسكري معسكرا معسكرات',
  'naval navy',
  'center centre',
  'defense defence',
  'organization organisation',
  'mobilization mobilisation',
]

const heads = new Map(
  rows.flatMap((row) => {
    const words = row.split(' ')
    return words.map((word) => [word, words[0] ?? word] as const)
  }),
)

/** The head of the row that a folded word stands in, else the word itself. */
export function classHead(folded: string): string {
  return heads.get(folded) ?? folded
}
