// Thai sets no stop behind a sentence, but a blank, and one between its clauses and beside figures and names as well.

/** Words that go on with the sentence: that, which, and, or, to, so that, until, after, but, when, in, from, of, with. */
const goesOn =
  /^(?:ที่|ซึ่ง|และ|หรือ|ว่า|เพื่อ|ทำให้|ส่งผล|จน|หลัง|เมื่อ|ใน|จาก|ของ|กับ|พร้อม|รวม|ทาง|ช่วง|จังหวัด|รัฐ|เมือง|ตั้ง|ใกล้|ด้วย|ตาม|ต่อ|แต่ไม่|โดยไม่|ราย|นาย|คน|ลูก|ลำ|อย่างน้อย|แห่ง)/u
/** Words behind which it goes on: that, and, or, with. */
const leadsOn = /(?:ว่า|และ|หรือ|กับ|ของ|ที่|คือ|ได้แก่)$/u

/** Letters that a sentence has at the least, before the blank and up to the next one. */
const leastBefore = 40
const leastBehind = 18

/** Where sentences begin behind a blank, as offsets in `text`. */
export function findThaiEnds(text: string): readonly number[] {
  const ends: number[] = []
  let start = 0
  for (const { 0: blank, index } of text.matchAll(/ +/gu)) {
    const at = index + blank.length
    const before = text.slice(start, index)
    const rest = text.slice(at)
    const next = /^[^ ]*/u.exec(rest)?.[0] ?? ''
    const isThai = /[\u0e00-\u0e7f"”)]$/u.test(before) && /^[\u0e00-\u0e7f“"]/u.test(next)
    const isLong = before.length >= leastBefore && next.length >= leastBehind
    if (!isThai || !isLong || goesOn.test(next) || leadsOn.test(before)) continue
    ends.push(at)
    start = at
  }
  return ends
}
