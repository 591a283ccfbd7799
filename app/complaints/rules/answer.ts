import type { Outcome } from './complaint.ts'
import { searchWordsOf } from './text.ts'

// An answer says what was found and what was done. "Akan ditindaklanjuti" says neither, however politely and at whatever
// length it is said. Words decide, not grammar: a sentence is cut into its parts, the parts that only promise, thank or pass
// on are left out, and what remains has to say something.

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

/** Where one part of a sentence ends and the next begins. "Segera setelah" tells when something was done. */
const partEnds =
  /[.;:!?\n,()]+|\b(?:dan|serta|lalu|kemudian|namun|tetapi|tapi|sehingga|karena|sebab|setelah|selanjutnya|namun demikian|and|but|because)\b/i

const thanks =
  /\b(?:terima ?kasih|mohon (?:maaf|maklum|bersabar|menunggu|ditunggu)|maaf atas|harap (?:bersabar|maklum|menunggu)|menanggapi|menindaklanjuti|sehubungan|berkenaan|dengan hormat|thank)/i

/** Handing the matter on, or writing it down, is not dealing with it: "forwarded" is no outcome. */
const passedOn =
  /\b(?:(?:di)?terus(?:k?an)|meneruskan|(?:(?:di)?sampaikan|menyampaikan) .*ke(?:pada)? (?:dinas|bidang|instansi|pimpinan|atasan|kepala|pihak|tim|bagian)|(?:di)?koordinasikan|(?:ber)?koordinasi|mengoordinasikan|(?:di)?disposisi(?:kan)?|mendisposisikan|(?:di)?limpahkan|(?:di)?tindak ?lanjuti|di?proses|(?:di)?laporkan ke|(?:aduan|pengaduan|laporan|keluhan|masukan|pesan)\b.*\b(?:di)?(?:catat|tampung|terima)|jadi (?:perhatian|atensi|masukan)|menjadi (?:perhatian|atensi|masukan|catatan)|forwarded|passed on|noted|follow(?:ed)? up)\b/i

const yetToCome =
  /\b(?:akan|bakal|segera|secepatnya|nanti(?:nya)?|sedang|tengah|masih|menunggu|berupaya|berusaha|diupayakan|upayakan|diusahakan|usahakan|insya ?allah|dalam (?:waktu dekat|proses)|rencananya|will|shall|going to|being|soon|in progress)\b/i

/** A day, by name of the month or in figures: a promise with a date can be held against who gave it. */
const day =
  /\b\d{1,2}(?:\s+(?:jan|feb|mar|apr|mei|may|jun|jul|agu|aug|sep|okt|oct|nov|des|dec)|[-/]\d{1,2})|\b20\d\d\b/i

/** "Ditindaklanjuti dengan mengganti dua lampu" says what was done after the empty word. */
const means = /\btindak ?lanjuti\s+(?:\S+\s+){0,2}?dengan\s+(?!segera|pihak|instansi|dinas|bidang|cara koordinasi)/i

const isPromise = (part: string, outcome: Outcome | null) =>
  passedOn.test(part) || (outcome !== 'planned' && yetToCome.test(part) && !day.test(part))

const partsOf = (text: string) => text.replace(means, '. ').split(partEnds)

/**
 * Whether this part of an answer only promises, thanks or passes on. `planned` is the one outcome that is about the
 * future: its date is asked for apart, so the words may say what will be done.
 */
export function isBarePromise(text: string, outcome: Outcome | null): boolean {
  const said = partsOf(text).filter((part) => !thanks.test(part) && !isPromise(part, outcome))
  return isThin(said.join('. '))
}

/**
 * What a part of an answer lacks, null when it says something. Who promised is told so, however short the promise was:
 * "too little" would only be answered with a longer one.
 */
export function emptinessOf(text: string, outcome: Outcome | null): 'thin' | 'promise' | null {
  if (!isBarePromise(text, outcome)) return null
  return isThin(text) && !partsOf(text).some((part) => isPromise(part, outcome)) ? 'thin' : 'promise'
}
