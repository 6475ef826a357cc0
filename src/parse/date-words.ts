// The words of dates: months in the languages of the feeds, and zone names. All folded as `foldDate` folds:
// lower case, without accents. Pure.

/** Twelve months a language, alternatives by `/`; short forms of three letters and more are found as prefixes. */
const languages: readonly string[] = [
  'january february march april may june july august september october november december',
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  'januar/janner februar/feber marz/maerz/mrz april mai juni juli august september oktober november dezember',
  'enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
  'januari februari maart april mei juni juli augustus september oktober november december',
  'ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik',
  'januar februar marcius aprilis majus junius julius augusztus szeptember oktober november december',
  'stycznia/styczen lutego/luty marca/marzec kwietnia/kwiecien maja/maj czerwca/czerwiec lipca/lipiec sierpnia/sierpien wrzesnia/wrzesien pazdziernika/pazdziernik listopada/listopad grudnia/grudzien',
  'ledna unora brezna dubna kvetna cervna cervence srpna zari rijna listopadu prosince',
  'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  'января/январь февраля/февраль марта/март апреля/апрель мая/маи июня/июнь июля/июль августа/август сентября/сентябрь октября/октябрь ноября/ноябрь декабря/декабрь',
  'січня/сiчня лютого березня квітня/квiтня травня червня липня серпня вересня жовтня листопада грудня',
  'ιανουαριου/ιανουαριος φεβρουαριου/φεβρουαριος μαρτιου/μαρτιος απριλιου/απριλιος μαιου/μαιος ιουνιου/ιουνιος ιουλιου/ιουλιος αυγουστου/αυγουστος σεπτεμβριου/σεπτεμβριος οκτωβριου/οκτωβριος νοεμβριου/νοεμβριος δεκεμβριου/δεκεμβριος',
  'يناير فبراير مارس ابريل مايو يونيو/يونيه يوليو/يوليه اغسطس سبتمبر اكتوبر نوفمبر ديسمبر',
  'كانون_الثاني شباط اذار نيسان ايار حزيران تموز اب ايلول تشرين_الاول تشرين_الثاني كانون_الاول',
  'ژانويه فوريه مارس اوريل مه ژوين/ژوئن ژوييه/ژوئيه اوت/اگوست سپتامبر اکتبر/اكتبر نوامبر دسامبر',
  'ינואר פברואר מרץ/מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
]

const ambiguous = 0
const monthOfWord = new Map<string, number>()
for (const line of languages) {
  for (const [index, names] of line.split(' ').entries()) {
    for (const name of names.split('/')) {
      // A name stands for itself whatever else begins with it; its beginnings only where all agree.
      for (let length = 3; length < name.length; length++) addWord(name.slice(0, length), index + 1)
    }
  }
}
for (const line of languages) {
  for (const [index, names] of line.split(' ').entries()) {
    for (const name of names.split('/')) monthOfWord.set(name, index + 1)
  }
}

function addWord(word: string, month: number): void {
  const known = monthOfWord.get(word)
  monthOfWord.set(word, known === undefined || known === month ? month : ambiguous)
}

/** 1…12, by a name or by its first three letters or more where all names that begin so are of one month. */
export function monthOf(word: string): number | undefined {
  const month = monthOfWord.get(word.endsWith('.') ? word.slice(0, -1) : word)
  return month === ambiguous ? undefined : month
}

/** Hours ahead of UTC. Of ambiguous names the reading is India, Britain, the American East and West. */
const hoursOfZone = new Map<string, number>(
  Object.entries({
    ...{
      ut: 0,
      utc: 0,
      gmt: 0,
      z: 0,
      wet: 0,
      west: 1,
      bst: 1,
      ist: 5.5,
      cet: 1,
      mez: 1,
      cest: 2,
      mesz: 2,
      met: 1,
      mest: 2,
    },
    ...{ eet: 2, eest: 3, msk: 3, msd: 4, trt: 3, ast: -4, adt: -3, nst: -3.5, ndt: -2.5, brt: -3, art: -3 },
    ...{
      at: -4,
      est: -5,
      edt: -4,
      et: -5,
      cst: -6,
      cdt: -5,
      ct: -6,
      mst: -7,
      mdt: -6,
      mt: -7,
      pst: -8,
      pdt: -7,
    },
    ...{ pt: -8, akst: -9, akdt: -8, hst: -10, irst: 3.5, irdt: 4.5, gst: 4, aft: 4.5, pkt: 5, uzt: 5 },
    ...{ npt: 5.75, ict: 7, wib: 7, sgt: 8, hkt: 8, awst: 8, jst: 9, kst: 9, acst: 9.5, acdt: 10.5 },
    ...{ aest: 10, aedt: 11, nzst: 12, nzdt: 13, idt: 3, sast: 2, cat: 2, eat: 3, wat: 1 },
  }),
)

export function zoneHoursOf(name: string): number | undefined {
  return hoursOfZone.get(name)
}
