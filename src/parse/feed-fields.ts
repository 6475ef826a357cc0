// The fields that are read from a feed and from its items, and how the content of each is meant. Pure.

/** `html`: a text construct; `plain`: decoded text; `link`: an address, in the text or in attributes. */
export type FieldKind = 'html' | 'plain' | 'link'

export interface Field {
  readonly kind: FieldKind
  /** What it is called from here on. */
  readonly name: string
}

const html = (name: string): Field => ({ kind: 'html', name })
const plain = (name: string): Field => ({ kind: 'plain', name })

const titles = {
  title: html('title'),
  'dc:title': html('dc_title'),
  'atom:title': html('atom_title'),
} as const

const links = {
  link: { kind: 'link', name: 'link' },
  'atom:link': { kind: 'link', name: 'atom_link' },
} as const

/** By canonical element name. Elements of Atom have no prefix in a document that is Atom itself. */
export const itemFields: ReadonlyMap<string, Field> = new Map<string, Field>(
  Object.entries({
    ...titles,
    ...links,
    'media:title': html('media_title'),
    description: html('b_description'),
    'content:encoded': html('b_encoded'),
    fullitem: html('b_encoded'),
    content: html('b_content'),
    'atom:content': html('b_atom_content'),
    body: html('b_body'),
    'xhtml:body': html('b_body'),
    'xhtml:div': html('b_body'),
    summary: html('b_summary'),
    'atom:summary': html('b_atom_summary'),
    'dc:description': html('b_dc_description'),
    'dcterms:abstract': html('b_abstract'),
    abstract: html('b_abstract'),
    'media:description': html('b_media_description'),
    'media:text': html('b_media_text'),
    'itunes:summary': html('b_itunes_summary'),
    guid: plain('guid'),
    id: plain('id'),
    'atom:id': plain('atom_id'),
    'dc:identifier': plain('dc_identifier'),
    'feedburner:origlink': plain('orig_link'),
    'news:title': html('title'),
    loc: { kind: 'link', name: 'loc' },
    'news:publication_date': plain('published'),
    lastmod: plain('updated'),
    pubdate: plain('pubDate'),
    published: plain('published'),
    'atom:published': plain('atom_published'),
    issued: plain('issued'),
    'dcterms:issued': plain('issued'),
    created: plain('created'),
    'dcterms:created': plain('created'),
    'dc:date': plain('dc_date'),
    updated: plain('updated'),
    'atom:updated': plain('atom_updated'),
    modified: plain('modified'),
    'dcterms:modified': plain('modified'),
  }),
)

export const feedFields: ReadonlyMap<string, Field> = new Map<string, Field>(
  Object.entries({
    ...titles,
    ...links,
    ttl: plain('ttl'),
    skiphours: html('skip_hours'),
    skipdays: html('skip_days'),
    'sy:updateperiod': plain('sy_period'),
    'sy:updatefrequency': plain('sy_frequency'),
  }),
)

/** Where the text of an item may stand: content before summaries. Each is HTML. */
export const bodyNames: readonly string[] = [
  ...['b_encoded', 'b_content', 'b_atom_content', 'b_body', 'b_description', 'b_summary', 'b_atom_summary'],
  ...['b_dc_description', 'b_abstract', 'b_media_description', 'b_media_text', 'b_itunes_summary'],
]
