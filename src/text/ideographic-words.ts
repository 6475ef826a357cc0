// Chinese, Japanese and Thai write without blanks, and Korean sets its endings on. Their words of places and attacks are
// known here, and runs of katakana stand for what is borrowed: each is read as one word. Of all else each sign is a
// word of its own. Traditional signs are read as the simplified ones.
import { foldTable } from './fold-table.ts'

const lines: readonly string[] = [
  // Places
  '基地 营地 營地 营区 營區 军营 軍營 兵营 兵營 大营 大營 驻地 駐地 哨所 据点 據點 总部 總部 司令部 指挥部 指揮部 指挥中心 要塞 军区 軍區 靶场 靶場',
  '机场 機場 跑道 空港 飛行場 滑走路 駐屯地 宿営地 兵舎 拠点 陣地 本部 施設 设施 設施 军火库 軍火庫 弹药库 彈藥庫 弾薬庫 演習場 训练场 訓練場',
  '港口 海港 军港 軍港 码头 碼頭 造船厂 造船廠 港湾 油田 气田 氣田 炼油厂 煉油廠 大使馆 大使館 使馆 使館 总领事馆 總領事館 領事館 领事馆 総領事館 公館',
  // Whose and what they are
  '空军 空軍 海军 海軍 陆军 陸軍 军事 軍事 军用 軍用 国际 國際 国際 美军 美軍 米軍 俄军 俄軍 联合国 聯合國 国連 北约 北約 联军 聯軍 駐留 战略 戰略 戦略',
  '联合 聯合 連合軍 有志連合 主要 航空',
  // Attacks
  '袭击 襲擊 遇袭 遇襲 遭袭 遭襲 攻击 攻擊 攻撃 打击 打擊 空袭 空襲 轰炸 轟炸 炮击 砲擊 砲撃 爆炸 爆発 爆撃 空爆 襲撃 突袭 突襲 急袭',
  '导弹 導彈 火箭弹 火箭彈 火箭 无人机 無人機 炮弹 砲彈 砲弾 迫击炮 迫擊砲 迫撃砲 弾道 炸弹 炸彈 爆弾 汽车炸弹 自杀式 自爆 銃撃 枪击 槍擊',
  '击落 擊落 拦截 攔截 迎撃 撃墜 击中 擊中 命中 着弾 交火',
  // Who
  '难民 難民 避難民 流离',
  '武装分子 武裝分子 武装 武裝 民兵 组织 組織 叛军 叛軍 部队 部隊 士兵 驻军 駐軍 兵士 武装勢力 勢力 基地组织 基地組織',
  // Where
  '附近 以北 以南 以东 以東 以西 公里 千米 近郊 郊外 北方 南方 東方 西方',
  // Korean
  '기지 공군기지 해군기지 미군기지 군사기지 공군 해군 육군 군사 군용 국제 미군 주한미군 유엔 나토 연합군 다국적군 진영 주둔지 캠프 전초기지 병영 부대 사령부 본부 요새 초소 비행장 공항',
  '활주로 군항 항구 항만 해군항 유전 가스전 대사관 영사관 총영사관 군단 시설 기지들 공격 습격 공습 폭격 포격 피격 타격 폭발 미사일 로켓 로켓포 로켓탄 드론 무인기 박격포 포탄 폭탄 자폭 총격',
  '격추 요격 명중 교전 난민 난민촌 난민캠프 무장단체 무장세력 민병대 반군 병력 병사 장병 인근 근처 부근 북쪽 남쪽 동쪽 서쪽 킬로미터 전략 합동',
  // Thai
  'ฐานทัพอากาศ ฐานทัพเรือ ฐานทัพบก ฐานทัพ ฐานทหาร ฐานที่มั่น ฐานปฏิบัติการ ฐานบิน ฐาน ค่ายทหาร ค่าย กองบิน สนามบินทหาร สนามบิน ท่าอากาศยานนานาชาติ ท่าอากาศยาน ท่าเรือ',
  'สถานเอกอัครราชทูต สถานทูต สถานกงสุลใหญ่ สถานกงสุล กองบัญชาการ ศูนย์บัญชาการ บ่อน้ำมัน แหล่งน้ำมัน แหล่งก๊าซ ที่ตั้งทางทหาร รันเวย์ โรงแรม นานาชาติ ทางทหาร ทหาร ทางอากาศ',
  'โจมตี ถล่ม ยิง ระเบิด ขีปนาวุธ จรวด โดรน ถูกยิง สกัด มิสไซล์ ปืนครก บุก ผู้ลี้ภัย กองกำลัง กลุ่ม ใกล้ ห่างจาก กิโลเมตร ทางเหนือ ทางใต้ ทางตะวันออก ทางตะวันตก สหรัฐฯ สหรัฐ',
]

const wordsByFirst = new Map<number, readonly string[]>()
for (const word of lines.flatMap((line) => line.split(' '))) {
  const first = foldedAt(word, 0)
  const others = wordsByFirst.get(first) ?? []
  // Longest first: 基地组织 is no base.
  wordsByFirst.set(
    first,
    [...others, word].sort((a, b) => b.length - a.length),
  )
}

/** UTF-16 units of the word that begins at `start`, which is an ideograph or kana. */
export function ideographicLength(text: string, start: number): number {
  let end = start
  while (isKatakana(text.charCodeAt(end))) end += 1
  if (end > start) return end - start
  const known = wordsByFirst.get(foldedAt(text, start))?.find((word) => isWordAt(text, word, start))
  return known?.length ?? 1
}

function foldedAt(text: string, at: number): number {
  return foldTable[text.charCodeAt(at)] ?? 0
}

function isWordAt(text: string, word: string, start: number): boolean {
  for (let at = 0; at < word.length; at += 1)
    if (foldedAt(text, start + at) !== foldedAt(word, at)) return false
  return true
}

/** With the sign of a long vowel, and half-width ones; the point between two words is none. */
function isKatakana(unit: number): boolean {
  return (unit >= 0x30a1 && unit <= 0x30fe && unit !== 0x30fb) || (unit >= 0xff66 && unit <= 0xff9f)
}
