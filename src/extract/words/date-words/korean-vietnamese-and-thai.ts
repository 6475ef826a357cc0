// Korean, Vietnamese, Thai, and what Malay adds to Indonesian.
import { type DateWords, daysAgo, list } from './write-date-words.ts'

const koreanMonths = Array.from({ length: 12 }, (_, at) => [`${at + 1}월*`])

/** Months have a number: "tháng 5", "tháng Năm". */
const vietnameseMonths = list('một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|mười một|mười hai').map(
  ([word], at) => [`tháng ${at + 1}`, `tháng ${word}`],
)
/** "Thứ hai" is Monday and "the second" as well: a day has a word before it that says so. */
const vietnameseDay = (name: string): string[] =>
  'hôm ngày sáng chiều tối đêm sớm'.split(' ').map((before) => `${before} ${name}`)

export const wordsInKoreanVietnameseAndThai: Readonly<Record<string, DateWords>> = {
  ko: {
    weekdays: list('일요일*|월요일*|화요일*|수요일*|목요일*|금요일*|토요일*'),
    months: koreanMonths,
    relative: {
      ...daysAgo('이틀 사흘 나흘 닷새', ['N 전', 'N 전에']),
      '오늘*': 0,
      '어제*': -1,
      어젯밤: -1,
      간밤: -1,
      간밤에: -1,
      지난밤: -1,
      '전날*': -1,
      '그제*': -2,
      '그저께*': -2,
      '엊그제*': -2,
    },
    parts: {
      dawn: ['새벽*', '동틀 무렵', '이른 아침'],
      morning: ['오전*', '아침*'],
      noon: ['정오*', '한낮'],
      afternoon: ['오후*'],
      evening: ['저녁*'],
      night: ['밤', '밤에', '밤사이', '밤새', '심야*', '한밤*', '자정*', '어젯밤', '간밤', '지난밤'],
    },
  },
  vi: {
    weekdays: ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'].map((name) =>
      name === 'chủ nhật' ? [name] : vietnameseDay(name),
    ),
    months: vietnameseMonths,
    relative: {
      ...daysAgo('hai ba bốn năm sáu bảy', ['N ngày trước']),
      'hôm nay': 0,
      'sáng nay': 0,
      'trưa nay': 0,
      'chiều nay': 0,
      'tối nay': 0,
      'rạng sáng nay': 0,
      'hôm qua': -1,
      'đêm qua': -1,
      'tối qua': -1,
      'chiều qua': -1,
      'sáng qua': -1,
      'hôm kia': -2,
      'hôm trước': -1,
    },
    parts: {
      dawn: ['rạng sáng', 'sáng sớm', 'tờ mờ sáng', 'bình minh'],
      morning: ['sáng nay', 'sáng ngày', 'sáng qua', 'buổi sáng', 'sáng thứ', 'sáng chủ nhật', 'giờ sáng'],
      noon: ['trưa', 'buổi trưa'],
      afternoon: ['chiều', 'buổi chiều'],
      evening: ['tối ngày', 'tối qua', 'buổi tối', 'tối thứ', 'tối chủ nhật', 'tối muộn', 'chập tối'],
      night: ['đêm', 'đêm qua', 'nửa đêm', 'đêm khuya', 'ban đêm'],
    },
    nightTo: ['đêm rạng'],
  },
  th: {
    weekdays: list('วันอาทิตย์|วันจันทร์|วันอังคาร|วันพุธ|วันพฤหัสบดี,วันพฤหัส|วันศุกร์|วันเสาร์'),
    months: list(
      'มกราคม,ม.ค|กุมภาพันธ์,ก.พ|มีนาคม,มี.ค|เมษายน,เม.ย|พฤษภาคม,พ.ค|มิถุนายน,มิ.ย|กรกฎาคม,ก.ค|สิงหาคม,ส.ค|กันยายน,ก.ย|ตุลาคม,ต.ค|พฤศจิกายน,พ.ย|ธันวาคม,ธ.ค',
    ),
    relative: {
      ...daysAgo('สอง สาม สี่ ห้า', ['N วันก่อน']),
      วันนี้: 0,
      เช้านี้: 0,
      เช้ามืดนี้: 0,
      เมื่อวานนี้: -1,
      เมื่อวาน: -1,
      วานนี้: -1,
      เมื่อคืน: -1,
      เมื่อคืนนี้: -1,
      เมื่อคืนที่ผ่านมา: -1,
    },
    parts: {
      dawn: ['เช้ามืด', 'รุ่งสาง', 'เช้าตรู่', 'ก่อนรุ่งสาง', 'ย่ำรุ่ง'],
      morning: ['ช่วงเช้า', 'เช้าวัน', 'ตอนเช้า', 'เมื่อเช้า', 'เช้านี้'],
      noon: ['เที่ยงวัน', 'ช่วงเที่ยง'],
      afternoon: ['บ่าย', 'ช่วงบ่าย'],
      evening: ['ช่วงเย็น', 'ตอนเย็น', 'ช่วงค่ำ', 'ค่ำวัน', 'หัวค่ำ'],
      night: ['กลางดึก', 'เมื่อคืน', 'ช่วงดึก', 'ตอนกลางคืน', 'คืนวัน', 'เที่ยงคืน'],
    },
  },
  // chrono-node reads Indonesian; Malay names some days and months otherwise.
  id: {
    weekdays: list('Ahad|Isnin|Selasa|Rabu|Khamis|Jumaat|Sabtu'),
    months: list('Januari|Februari|Mac|April|Mei|Jun|Julai|Ogos|September|Oktober|November|Disember'),
    parts: {
      dawn: ['dini hari', 'awal pagi', 'subuh', 'pagi buta', 'menjelang fajar'],
      morning: ['pagi'],
      afternoon: ['siang', 'sore', 'petang', 'tengah hari'],
      night: ['malam'],
    },
  },
}
