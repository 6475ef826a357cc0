// How far does the head of an article reach? Sentences are counted from 0, the title included.

/** Sentences that say what an article is about: the title, and the first. */
export const headSentences = 2

/** Sentences that carry the news of an article: the title, and two more. */
export const ledeSentences = 3
