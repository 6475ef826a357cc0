// Does a word for a country stand for its man? "An Estonian", "three Romanians", "one French". English.
import type { Token } from '../../words/token.ts'

/** Folded; those that are always people ("Americans", "Iraqis") are words of the keywords. */
const adjectives =
  /^(?:british|french|danish|polish|dutch|spanish|swedish|turkish|scottish|welsh|irish|finnish|czech|burkinabe|portuguese|chinese|japanese|vietnamese|lebanese|sudanese|congolese|senegalese|togolese|beninese|gabonese|maltese|burmese|cypriot|greek|swiss|thai|omani|qatari|bahraini|bangladeshi|pakistani|iraqi|yemeni|azerbaijani|kazakh|uzbek|tajik|kyrgyz|turkmen|kurdish|croat|serb|slovak|slovene|gurkha|fijian|icelandic)$/
const nouns =
  /^(?:ugandan|burundian|chadian|malian|nigerien|nigerian|kenyan|filipino|filipina|dane|pole|turk|briton|afghan|jordanian|palestinian|ukrainian|south african|south korean|estonian|latvian|lithuanian|norwegian|swede|finn|belgian|bulgarian|romanian|moldovan|albanian|macedonian|montenegrin|bosnian|croat|croatian|serb|serbian|slovak|slovakian|slovene|slovenian|hungarian|czech|greek|cypriot|italian|german|spaniard|austrian|australian|canadian|new zealander|indian|bangladeshi|sri lankan|thai|indonesian|malaysian|mongolian|singaporean|azeri|azerbaijani|armenian|georgian|kazakh|uzbek|tajik|kyrgyz|egyptian|tunisian|moroccan|algerian|libyan|ethiopian|eritrean|djiboutian|rwandan|tanzanian|zambian|zimbabwean|ghanaian|cameroonian|guinean|gambian|mauritanian|ivorian|liberian|angolan|mozambican|peruvian|chilean|colombian|salvadoran|honduran|guatemalan|mexican|brazilian|argentine|argentinian|uruguayan|paraguayan|bolivian|cuban|haitian|jamaican|fijian|tongan|gurkha|nepalese|bahraini|omani|qatari|scot)s?$/
/** Behind one who is told of by his country alone. */
const alone =
  /^(?:and|or|was|were|are|is|had|has|have|died|dead|killed|wounded|injured|hurt|among|in|who|by|as|on|at)$/

/** True where the word at this place is of a country, and nobody else's noun follows. */
export function isCountryman(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  const isAlone = next === undefined || /[,;:.!?)—–]/u.test(next.gap) || alone.test(next.word)
  return token?.capital === true && isAlone && (adjectives.test(token.word) || nouns.test(token.word))
}
