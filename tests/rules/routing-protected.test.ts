import { describe, expect, test } from 'vitest'
import type { Target } from '#app/complaints/rules/complaint.ts'
import { routeComplaint } from '#app/complaints/rules/routing.ts'
import { firstRoutingRules } from '#models/reference-data/routing-rules.server.ts'
import { aFiling } from './routing-sample.ts'

// Every sentence is invented, and so is every person named in one.

const route = (body: string, changes = {}) => routeComplaint(aFiling({ body, ...changes }), firstRoutingRules)

const held: readonly (readonly [rule: string, sentence: string])[] = [
  ['kekerasan-seksual', 'Keponakan saya dilecehkan oleh pelatih renangnya sejak bulan lalu.'],
  ['kekerasan-seksual', 'Ada dugaan pencabulan di sebuah rumah kos dekat pasar.'],
  ['kekerasan-seksual', 'Oknum ustaz meraba-raba santri putri, kami takut melapor.'],
  ['kekerasan-seksual', 'Tetangga saya diperkosa dan polisi belum datang.'],
  ['kekerasan-seksual', 'Saya mengalami pelecehan seksual di kantor dinas tempat saya magang.'],
  ['kekerasan-di-sekolah', 'Anak saya ditampar gurunya di depan kelas sampai menangis.'],
  ['kekerasan-di-sekolah', 'Siswa kelas 5 SD dikeroyok kakak kelas, pihak sekolah diam.'],
  ['kekerasan-di-sekolah', 'Perundungan di SMP dekat rumah kami sudah keterlaluan.'],
  ['kekerasan-di-sekolah', 'anak sy dibully terus disekolah sampe ga mau sekolah'],
  ['kekerasan-di-sekolah', 'Kepala sekolah memukul murid dengan penggaris kayu.'],
  ['kekerasan-di-sekolah', 'Guru olahraga menendang siswa karena terlambat.'],
  ['anak-disakiti', 'Di gang kami ada eksploitasi anak, disuruh jualan tisu sampai malam.'],
  ['anak-disakiti', 'Mohon tindak pelaku penganiayaan anak di kontrakan sebelah.'],
  ['anak-korban', 'Setiap malam terdengar balita itu dipukuli bapak tirinya.'],
  ['anak-korban', 'Anak kecil disuruh mengemis di lampu merah oleh ibunya.'],
  ['kekerasan-dalam-rumah', 'Kakak perempuan saya korban KDRT, ke mana harus melapor?'],
  ['suap-dan-pungli', 'Ada pungli saat mengurus surat pindah.'],
  ['suap-dan-pungli', 'Saya dimintai uang rokok supaya berkas cepat selesai.'],
  ['suap-dan-pungli', 'Kepala seksi menerima gratifikasi dari pemborong.'],
  ['suap-dan-pungli', 'Masuk sekolah itu harus menyogok panitia.'],
  ['suap-dan-pungli', 'Dana desa dikorupsi, jalan usaha tani tidak pernah dibangun.'],
  ['suap-dan-pungli', 'Bantuan dipotong lima puluh ribu per keluarga oleh pengurus.'],
  ['petugas-meminta-uang', 'Petugas loket meminta uang dua ratus ribu untuk mencetak KTP.'],
  ['petugas-meminta-uang', 'waktu urus KK dimintai uang sama pegawai kecamatan'],
  ['pejabat-bernama', 'Oknum guru bernama Sugeng jarang masuk kelas.'],
  ['pejabat-bernama', 'Petugas loket atas nama Wati melayani dengan kasar.'],
  ['pejabat-bernama', 'Kepala desa kami Pak Darto tidak pernah hadir di kantor dan mempersulit warga.'],
  ['pejabat-bernama', 'Dokter Bambang marah-marah kepada pasien.'],
  ['pejabat-bernama', 'Bidan berinisial S menolak melayani warga miskin.'],
  ['pejabat-bernama', 'Ibu Rina, guru kelas empat, sering membentak dan pilih kasih.'],
  ['pejabat-bernama', 'Pak Joko selaku kepala sekolah arogan terhadap wali murid.'],
  ['pejabat-bernama', 'kadis pak Herman sering bolos'],
]

describe('a protected topic stays with the coordinator and is restricted', () => {
  test.each(held)('%s: %s', (rule, sentence) => {
    const decision = route(sentence)
    expect(decision).toMatchObject({ decision: 'hold', restricted: true, rule: `protected:${rule}`, target: 'normal' })
  })
})

const notHeld: readonly (readonly [why: string, sentence: string])[] = [
  ['a greeting', 'Yth. Bapak Bupati, mohon jalan poros di desa kami diperbaiki.'],
  ['a greeting', 'Pak Bupati tolong perhatikan kami, air PDAM mati seminggu.'],
  ['a greeting', 'Kepada Bapak Bupati dan Wakil Bupati, lampu jalan kami padam.'],
  ['a greeting', 'Assalamualaikum pak bupati, kapan jembatan dibangun? Terima kasih.'],
  ['a greeting', 'Semoga Pak Sekda membaca aduan ini, drainase kami mampet.'],
  ['a place', 'Jalan di depan kantor bupati berlubang.'],
  ['a rule', 'Menurut peraturan bupati, retribusi pasar tidak boleh naik.'],
  ['a child as a person', 'Anak saya belum punya akta kelahiran.'],
  ['a child as a person', 'Anak-anak kami lewat jembatan rusak ke sekolah, mengancam keselamatan siswa.'],
  ['a child as a person', 'Anak kami demam, di puskesmas tidak ada dokter.'],
  ['a child as a person', 'Anak sekolah menyeberang jalan tanpa zebra cross.'],
  ['a child as a person', 'Beasiswa untuk anak yatim belum cair.'],
  ['the time', 'Upacara di sekolah mulai pukul 07.00 dan jalan macet.'],
  ['prevention', 'Usul: adakan sosialisasi pencegahan kekerasan seksual di sekolah.'],
  ['prevention', 'Terima kasih, pelayanan sekarang bebas pungli.'],
  ['prevention', 'Mohon diadakan penyuluhan anti korupsi untuk pemuda.'],
  ['prevention', 'Layanan cepat tanpa pungutan liar, lanjutkan.'],
  ['an institution', 'Saya mau bertanya alamat komisi pemberantasan korupsi di Samarinda.'],
  ['a national case', 'Blangko habis gara-gara korupsi e-KTP, kapan KTP saya jadi?'],
  ['a withdrawal of a permit', 'Mohon pencabutan izin kios yang sudah tutup.'],
  ['a mass circumcision', 'Kapan ada sunatan massal untuk anak kurang mampu?'],
  ['a cry of hunger', 'Ibu menyusui butuh makanan tambahan di posyandu.'],
  ['an official without a name', 'Guru di SD kami jarang masuk.'],
  ['an official without a name', 'Camat Bengalon tidak ada di tempat saat kami datang.'],
  ['an official without a name', 'Petugas loket tidak ramah dan lambat.'],
  ['a named place', 'Kepala Desa Sepaso Timur belum menyelesaikan jalan usaha tani.'],
  ['praise', 'Terima kasih kepada petugas Pak Budi yang sangat membantu.'],
  ['praise', 'Bidan bernama Sumarni sangat ramah, mohon diberi penghargaan.'],
  ['the writer', 'Saya guru honorer bernama Rina, gaji tiga bulan belum dibayar.'],
  ['another person', 'Petugas belum mencetak KTP milik warga bernama Joko.'],
  ["somebody's name on a document", 'Pegawai salah menulis nama pada akta atas nama Siti.'],
  ['a request to an official', 'Mohon Pak Lurah Hasan membantu memperbaiki selokan.'],
  ['pay', 'Pegawai kontrak belum menerima uang lembur.'],
  ['a hard life', 'Kami memeras keringat di kebun sawit, pupuk langka.'],
  ['a fine by the rules', 'Denda keterlambatan tagihan air terlalu mahal.'],
]

describe('what only sounds like it is an ordinary complaint', () => {
  test.each(notHeld)('%s: %s', (_why, sentence) => {
    expect(route(sentence)).toMatchObject({ restricted: false, target: 'normal', against: null })
    expect(route(sentence).decision).not.toBe('hold')
  })

  test('a question for an official by name is no complaint', () => {
    const decision = route('Bagaimana menghubungi penyuluh bernama Sutrisno?', { kind: 'information' })
    expect(decision.restricted).toBe(false)
  })
})

const targets: readonly (readonly [target: Target, sentence: string])[] = [
  ['against-leadership', 'Bupati menerima suap dari perusahaan tambang.'],
  ['against-leadership', 'Saya punya bukti wakil bupati meminta fee proyek.'],
  ['against-leadership', 'Dugaan korupsi yang dilakukan oleh Bupati dan keluarganya.'],
  ['against-leadership', 'Sekda menyalahgunakan wewenang dalam mutasi pegawai.'],
  ['against-leadership', 'Tambang ilegal itu dibekingi oleh oknum keluarga bupati.'],
  ['against-leadership', 'Kontraktor memberi suap kepada Sekda supaya menang lelang.'],
  ['against-leadership', 'Bupati sudah tiga tahun ingkar janji soal jalan kami.'],
  ['against-leadership', 'Saya ingin melaporkan wabup karena mengancam wartawan.'],
  ['against-leadership', 'Tolong periksa bupati yang korupsi itu.'],
  ['against-leadership', 'Pak Bupati meminta jatah dari setiap proyek.'],
  ['against-leadership', 'Admin pengaduan membocorkan identitas saya kepada kepala desa.'],
  ['against-leadership', 'Aduan saya dihapus oleh petugas pengaduan tanpa penjelasan.'],
  ['against-leadership', 'Pegawai Diskominfo minta uang untuk memasang internet desa.'],
  ['normal', 'Pak Bupati, ada pungli di kantor kecamatan, mohon ditindak.'],
  ['normal', 'Kepada Bupati, saya melaporkan korupsi dana desa.'],
  ['normal', 'Mohon Bupati menindak kepala dinas yang korupsi.'],
  ['normal', 'Pak bupati korupsi di kecamatan kami merajalela, tolong.'],
  ['normal', 'Bapak Bupati yang terhormat, anak saya ditampar guru.'],
  ['normal', 'Saya sudah melaporkan pungli ini kepada Bupati tetapi belum ada jawaban.'],
  ['normal', 'Bupati harus tahu ada pungli di pasar.'],
]

describe('the target is the leadership or the desk only when the text accuses them', () => {
  test.each(targets)('%s: %s', (target, sentence) => {
    expect(route(sentence)).toMatchObject({ decision: 'hold', restricted: true, target })
  })

  test('a slow internet line is a matter of the agency that also runs the desk, not an accusation', () => {
    expect(route('Internet kantor desa dari Diskominfo lambat sekali.').target).toBe('normal')
  })

  test('against the leadership the Inspektorat is offered first', () => {
    const [first] = route('Bupati menerima suap dari perusahaan tambang.').suggestions
    expect(first).toMatchObject({ agencyType: 'oversight', agency: 'inspektorat' })
  })
})

describe("the accused's own agency", () => {
  test('is proposed as the accused and never offered as the receiver', () => {
    const decision = route('Pegawai Disdukcapil meminta uang untuk mencetak KTP.')
    expect(decision.against).toBe('disdukcapil')
    const own = decision.suggestions.find((suggestion) => suggestion.agencyType === 'population_registry')
    expect(own).toMatchObject({ agency: null })
    expect(own?.because).toContain('terlapor:disdukcapil')
  })

  test.each([
    ['inspektorat', 'Pegawai Inspektorat meminta uang suap.'],
    ['inspektorat', 'Inspektorat menerima suap dari kontraktor.'],
  ])('is %s by the name people call it: %s', (code, sentence) => {
    expect(route(sentence).against).toBe(code)
  })

  test('is the office of the place when a lurah or camat is named', () => {
    const place = { district: '64.08.09', village: null, words: null }
    expect(route('Camat Pak Herman mempersulit warga.', { place }).against).toBe('64.08.09')
  })

  test('is left open when the text names no agency as the doer', () => {
    expect(route('Ada pungli di pasar, mohon Disperindag menindak.').against).toBeNull()
  })

  test('a watchdog is offered beside the office concerned', () => {
    const types = route('Anak saya ditampar gurunya di sekolah.').suggestions.map((one) => one.agencyType)
    expect(types).toEqual(expect.arrayContaining(['education', 'women_children']))
  })
})

test('the reason names the post and never the person', () => {
  const decision = route('Oknum guru bernama Sugeng jarang masuk kelas.')
  expect(JSON.stringify(decision)).not.toMatch(/sugeng/i)
})

test('a topic that is protected holds the complaint whatever the text says', () => {
  expect(route('Mohon bantuan.', { topic: 'kekerasan' })).toMatchObject({ decision: 'hold', rule: 'protected:topik' })
})
