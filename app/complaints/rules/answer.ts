import { searchWordsOf } from './text.ts'

// An answer says what was found and what was done. "Akan ditindaklanjuti" says neither, however politely it is said.

/** Words that can make up a whole answer without saying anything: greetings, promises, pointing at somebody. */
const empty = new Set(
  `akan segera sedang sudah telah dapat bisa harus mohon maaf terima kasih terimakasih atas untuk dari dan atau yang ini itu di ke pada
  dengan oleh agar supaya sebagai bahwa dalam kepada hal tersebut kami kita saya anda bapak ibu saudara pelapor warga masyarakat
  aduan pengaduan laporan laporannya informasi informasinya masukan masukannya keluhan partisipasi perhatian perhatiannya
  tindak lanjut lanjuti lanjutnya tindaklanjut ditindaklanjuti ditindak menindaklanjuti tindaklanjuti proses diproses memproses
  koordinasi koordinasikan dikoordinasikan berkoordinasi teruskan diteruskan meneruskan disampaikan sampaikan menyampaikan
  pihak instansi dinas bidang terkait pimpinan atasan petugas tim bersangkutan berwenang
  salam hormat selamat pagi siang sore malam assalamualaikum waalaikumsalam wr wb demikian harap maklum sesuai ketentuan prosedur berlaku
  secepatnya waktu dekat nanti selanjutnya diperhatikan dicek dipelajari diterima terlampir sip oke ok baik siap
  will be we our shall soon follow followed up the to a an of and for your you thank thanks noted forwarded processed`
    .split(/\s+/)
    .filter(Boolean),
)

/** So many different words with a meaning of their own are the least that says anything. */
const leastWords = 3

/** Whether a part of an answer says next to nothing. */
export function isThin(text: string): boolean {
  return searchWordsOf(text).filter((word) => word.length >= 3 && !empty.has(word)).length < leastWords
}
