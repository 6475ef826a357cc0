// Case and plural endings that languages in Latin letters put on a name without an apostrophe: Erbilben, Engelsissä,
// Incirlikte. Only those of the text's own language are tried. Folded: ä is a, ü is u, ı is i.

const plural = ['s']

const endings: Readonly<Record<string, readonly string[]>> = {
  tr: 'ndeki ndaki nce nca deki daki teki taki nden ndan den dan ten tan nde nda nin nun yle yla ne na ni nu de da te ta ye ya yi yu in un e a i u'.split(
    ' ',
  ),
  az: 'deki daki den dan nin nun de da ye ya in un e a i u'.split(' '),
  fi: 'issa ista ille illa ilta iin ssa sta lla lle lta ksi han hin hun seen ien in na an en on un n a i'.split(
    ' ',
  ),
  et: 'isse ist isse sse ga st le lt ks s t i u e a'.split(' '),
  hu: 'ban ben bol nal nel hoz hez rol tol nak nek val vel ert ban ba be ra re on en at et ot ut ig bol i t'.split(
    ' ',
  ),
  pl: 'owi ami ach iem ego emu em ie ow om ze a u y i e'.split(' '),
  cs: 'ovi ech ami ach em ou u a e y i'.split(' '),
  sk: 'ovi och ami ach om ou u a e y i'.split(' '),
  hr: 'ima ama om em u a e i'.split(' '),
  sr: 'ima ama om em u a e i'.split(' '),
  sl: 'ima ama om em u a e i'.split(' '),
  lt: 'uose oje iui ui as us o e a u'.split(' '),
  lv: 'iem am as us u a e i s'.split(' '),
  ro: 'ului ul ei a e i'.split(' '),
  sq: 'it in ut un i u e a'.split(' '),
  de: ['er', 's'],
  nl: ['se', 's'],
  sv: ['s'],
  no: ['s'],
  nb: ['s'],
  nn: ['s'],
  da: ['s'],
  ku: 'eye ede an e a i'.split(' '),
  so: 'ka ta da ga'.split(' '),
}

// A shorter rest is too likely another word.
const shortestStem = 4

/** What may be left of a folded word, longest ending first. */
export function latinStems(word: string, lang: string): readonly string[] {
  return (endings[lang] ?? plural)
    .filter((ending) => word.endsWith(ending) && word.length - ending.length >= shortestStem)
    .map((ending) => word.slice(0, -ending.length))
}
