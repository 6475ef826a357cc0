// Words of the languages that carry no name: facts of grammar, so code and not configuration. All folded.

const wordsOf = (line: string): readonly string[] => line.split(' ')

/** Articles, before a name or inside it. The Arabic one also stands in Cyrillic, Hebrew and Greek spellings. */
export const articles: ReadonlySet<string> = new Set([
  ...wordsOf('al el ul il ash as ad az an ar at es esh ed et ez the eş ech er en'),
  ...wordsOf('аль эль ель ал ас аш ад аз ат ан ар эт ет эш еш эд ед эс ес ер ен'),
  ...wordsOf('אל א באל לאל מאל שאל ואל האל'),
  ...wordsOf('αλ ελ'),
])

/** Prepositions and the like, which may stand inside a name or between it and its facility word. */
export const stopWords: ReadonlySet<string> = new Set([
  ...wordsOf(
    'in of at on the a an de la le du des d do di da dello della dell del l el los las les à a en im der den dem das von vom w na v ve z i pa u do od op bij te aan naar bei auf nach zu em ao aux sur',
  ),
  ...wordsOf('в на у во со с по из под при к'),
  ...wordsOf('من في فى در به از ها هاي اي ب ل'),
  ...wordsOf('στο στη στην στον του της των το τη'),
  ...wordsOf('של את ב ה'),
  ...wordsOf('di pada ke'),
])

/** "A", "une", "eine": what they bring in is new, and tells what the name before is. */
export const indefiniteArticles: ReadonlySet<string> = new Set(
  wordsOf('a an un une una uno um uma ein eine einer een bir o en ett'),
)

/** "The main garrison": there is one, and the name before it is that. */
export const superlatives: ReadonlySet<string> = new Set(
  wordsOf('main largest biggest principal busiest oldest second-largest'),
)

/** Words that join names into a list: what holds for one of them holds for the next. */
export const conjunctions: ReadonlySet<string> = new Set([
  ...wordsOf(
    'and or et ou und oder y e o ve ile veya i oraz a es ja sekä sekae samt och og valamint dan serta en plus',
  ),
  ...wordsOf('и а та і или также'),
  ...wordsOf('و او'),
  ...wordsOf('ו'),
  ...wordsOf('και'),
])

/** Such words of one language that mean something else in others: Slovene "in" is "and". */
export const ownConjunctions: Readonly<Record<string, ReadonlySet<string>>> = {
  ro: new Set(['si', 'precum']),
  sl: new Set(['in', 'ter']),
  sr: new Set(['te', 'kao']),
  sq: new Set(['dhe', 'e']),
}

/** "in X": X is a town rather than the base of that name. */
export const locatives: ReadonlySet<string> = new Set(
  wordsOf('in im en em w v a dans nel nella i в у во в في در ב'),
)

/** "X, where US troops are": what follows tells of X. */
export const relatives: ReadonlySet<string> = new Set([
  ...wordsOf(
    'where which that home housing hosting houses hosts host ou qui abritant wo das donde que alberga dove che ospita onde abriga gdzie waar',
  ),
  ...wordsOf('где который де حيث التي الذي محل كه که جہاں שבו שבה'),
])

/** "no US troops were hurt". */
export const negators: ReadonlySet<string> = new Set([
  ...wordsOf(
    'no none not neither kein keine keinen aucun aucune ningun ningunas nessun nessuno nenhum zaden zadni',
  ),
  ...wordsOf('никто ни нет لا لم لن אין אף'),
])

/** Numbers before the next name of a list: "7 on X, eight on Y". */
export const numberWords: ReadonlySet<string> = new Set(
  wordsOf('one two three four five six seven eight nine ten eleven twelve once twice several'),
)

/** Words that a list of names may have beside its joints: "the X airfield overnight, and also Y". */
export const listAsides: ReadonlySet<string> = new Set(
  wordsOf(
    'also well as alongside overnight today yesterday monday tuesday wednesday thursday friday saturday sunday early late morning evening night both then another respectively elsewhere plus nearby those that one',
  ),
)
