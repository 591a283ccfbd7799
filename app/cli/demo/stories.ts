import type { TopicCode } from '#app/complaints/rules/complaint.ts'
import type { Outcome } from '#app/complaints/rules/complaint.ts'

// Invented from the first word to the last: no sentence of a resident is among them. `{place}` is the name of a village.

export type Story = {
  topic: TopicCode
  weight: number
  title: string
  body: string
  /** for everybody, without names */
  summary: string
  found: string
  done: string
  outcome: Exclude<Outcome, 'planned' | 'cannot'>
}

export const stories: readonly [Story, ...Story[]] = [
  {
    ...{ topic: 'schools', weight: 90, outcome: 'fixed' },
    title: 'Atap kelas sekolah dasar bocor',
    body: 'Contoh peragaan. Atap dua ruang kelas sekolah dasar di {place} bocor sejak bulan lalu. Kalau hujan anak-anak dipindahkan ke teras dan pelajaran berhenti.',
    summary: 'Atap ruang kelas sekolah dasar bocor, pelajaran berhenti bila hujan.',
    found: 'Rangka atap dua ruang kelas lapuk dan enam lembar seng berlubang.',
    done: 'Seng diganti, rangka diperkuat, dan kedua ruang kelas dipakai lagi.',
  },
  {
    ...{ topic: 'schools', weight: 70, outcome: 'explained' },
    title: 'Uang buku diminta sekolah negeri',
    body: 'Contoh peragaan. Sekolah menengah pertama di {place} meminta orang tua membeli buku pelajaran lewat koperasi. Setahu saya buku sudah ditanggung dana sekolah.',
    summary: 'Orang tua diminta membeli buku pelajaran lewat koperasi sekolah.',
    found: 'Pembelian buku tambahan ditawarkan tanpa penjelasan bahwa sifatnya sukarela.',
    done: 'Sekolah mengedarkan surat bahwa buku wajib gratis, dan uang sembilan orang tua dikembalikan.',
  },
  {
    ...{ topic: 'schools', weight: 60, outcome: 'staff_action' },
    title: 'Guru kelas sering tidak hadir',
    body: 'Contoh peragaan. Guru kelas empat di sekolah dasar {place} tidak hadir dua sampai tiga hari seminggu dan tidak ada yang menggantikan.',
    summary: 'Guru kelas sering tidak hadir dan tidak ada pengganti.',
    found: 'Daftar hadir menunjukkan sebelas hari tanpa keterangan dalam dua bulan.',
    done: 'Guru dibina secara tertulis dan pengganti ditetapkan mulai Senin.',
  },
  {
    ...{ topic: 'roads', weight: 90, outcome: 'fixed' },
    title: 'Jalan berlubang dekat pasar',
    body: 'Contoh peragaan. Jalan di depan pasar {place} berlubang besar dan tergenang. Dua pengendara motor jatuh minggu ini.',
    summary: 'Jalan di depan pasar berlubang besar dan tergenang.',
    found: 'Lubang sepanjang dua belas meter, saluran air di sampingnya tersumbat.',
    done: 'Lubang ditambal dengan aspal dan saluran air dibersihkan.',
  },
  {
    ...{ topic: 'roads', weight: 60, outcome: 'fixed' },
    title: 'Papan jembatan kayu patah',
    body: 'Contoh peragaan. Tiga papan jembatan kayu menuju {place} patah. Anak sekolah menyeberang sambil berpegangan tali.',
    summary: 'Papan jembatan kayu patah, anak sekolah sulit menyeberang.',
    found: 'Empat papan patah dan satu gelagar retak.',
    done: 'Papan dan gelagar diganti, pagar tali dipasang di kedua sisi.',
  },
  {
    ...{ topic: 'civil-registry', weight: 70, outcome: 'document_issued' },
    title: 'KTP belum tercetak empat bulan',
    body: 'Contoh peragaan. Saya merekam data KTP di kecamatan untuk warga {place} empat bulan lalu. Sampai hari ini kartu belum ada dan saya selalu disuruh kembali.',
    summary: 'Kartu tanda penduduk belum tercetak empat bulan setelah perekaman.',
    found: 'Data rekam tertahan karena dua nomor keluarga tertukar.',
    done: 'Data diperbaiki, kartu dicetak dan diserahkan di kantor kecamatan.',
  },
  {
    ...{ topic: 'civil-registry', weight: 40, outcome: 'document_issued' },
    title: 'Akta kelahiran salah tulis',
    body: 'Contoh peragaan. Tanggal lahir anak saya di akta salah satu angka. Perbaikan di loket {place} ditolak dua kali tanpa alasan tertulis.',
    summary: 'Perbaikan akta kelahiran ditolak tanpa alasan tertulis.',
    found: 'Berkas lengkap, petugas loket memakai daftar syarat yang lama.',
    done: 'Akta baru diterbitkan dan daftar syarat di semua loket diganti.',
  },
  {
    ...{ topic: 'health', weight: 80, outcome: 'rule_or_procedure_changed' },
    title: 'Antrean puskesmas sejak subuh',
    body: 'Contoh peragaan. Di puskesmas {place} nomor antrean habis pukul tujuh. Orang tua dari desa jauh pulang tanpa diperiksa.',
    summary: 'Nomor antrean puskesmas habis pagi sekali, warga desa jauh tidak terlayani.',
    found: 'Empat puluh nomor dibagikan sekaligus pukul enam pagi.',
    done: 'Sepuluh nomor kini disisihkan untuk warga desa jauh sampai pukul sepuluh.',
  },
  {
    ...{ topic: 'health', weight: 40, outcome: 'explained' },
    title: 'Obat tekanan darah kosong',
    body: 'Contoh peragaan. Obat tekanan darah di puskesmas pembantu {place} kosong tiga minggu, ibu saya membeli sendiri.',
    summary: 'Obat tekanan darah di puskesmas pembantu kosong tiga minggu.',
    found: 'Pesanan bulan lalu tidak terkirim karena jalan terputus.',
    done: 'Obat dikirim lewat sungai dan stok untuk enam minggu tersedia.',
  },
  {
    ...{ topic: 'utilities', weight: 80, outcome: 'fixed' },
    title: 'Air ledeng keruh dan sering mati',
    body: 'Contoh peragaan. Air ledeng di {place} keruh dan hanya mengalir malam hari, padahal tagihan tetap penuh.',
    summary: 'Air ledeng keruh dan hanya mengalir malam hari.',
    found: 'Pompa kedua rusak dan saringan penuh lumpur.',
    done: 'Pompa diganti, saringan dikuras, aliran siang hari kembali.',
  },
  {
    ...{ topic: 'environment', weight: 50, outcome: 'fixed' },
    title: 'Sampah menumpuk di tepi jalan',
    body: 'Contoh peragaan. Sampah di tepi jalan {place} tidak diangkut dua minggu dan baunya masuk ke sekolah.',
    summary: 'Sampah di tepi jalan tidak diangkut dua minggu.',
    found: 'Truk pengangkut wilayah itu rusak sejak awal bulan.',
    done: 'Truk pengganti mengangkut seluruh tumpukan, jadwal baru ditempel di kantor desa.',
  },
  {
    ...{ topic: 'transport', weight: 50, outcome: 'fixed' },
    title: 'Lampu jalan padam di simpang',
    body: 'Contoh peragaan. Lampu jalan di simpang {place} padam sejak tiga minggu. Malam hari gelap sekali dan pernah ada yang tertabrak.',
    summary: 'Lampu jalan di simpang padam tiga minggu.',
    found: 'Kabel putus digigit hewan dan satu lampu pecah.',
    done: 'Kabel diganti dan dua lampu menyala kembali.',
  },
  {
    ...{ topic: 'social-aid', weight: 40, outcome: 'not_proven' },
    title: 'Bantuan tidak sampai ke penerima',
    body: 'Contoh peragaan. Nama nenek saya di {place} ada di daftar bantuan, tetapi dua kali pembagian ia tidak dipanggil.',
    summary: 'Penerima bantuan tidak dipanggil pada dua kali pembagian.',
    found: 'Daftar hadir memuat tanda terima keluarga serumah pada kedua pembagian.',
    done: 'Keluarga dan petugas dipertemukan, pembagian berikutnya diantar ke rumah.',
  },
  {
    ...{ topic: 'village', weight: 50, outcome: 'rule_or_procedure_changed' },
    title: 'Surat keterangan kantor desa lama',
    body: 'Contoh peragaan. Surat keterangan usaha dari kantor desa {place} sudah dua minggu belum ditandatangani karena kepala desa sering ke luar kota.',
    summary: 'Surat keterangan usaha dua minggu belum ditandatangani.',
    found: 'Tidak ada petugas yang diberi hak menandatangani saat kepala desa pergi.',
    done: 'Sekretaris desa diberi hak menandatangani, surat selesai dalam satu hari.',
  },
  {
    ...{ topic: 'village', weight: 40, outcome: 'fixed' },
    title: 'Sumur umum kampung rusak',
    body: 'Contoh peragaan. Sumur umum di {place} rusak sejak sebulan. Kami membeli air galon untuk memasak dan mandi di sungai.',
    summary: 'Sumur umum rusak sejak sebulan, warga membeli air.',
    found: 'Pompa tangan patah dan dinding sumur retak di dua tempat.',
    done: 'Pompa diganti, dinding ditambal, dan air diperiksa sebelum dipakai lagi.',
  },
  {
    ...{ topic: 'land-and-housing', weight: 20, outcome: 'explained' },
    title: 'Rumah bantuan belum layak huni',
    body: 'Contoh peragaan. Rumah bantuan di {place} sudah diserahkan tetapi belum ada pintu belakang dan saluran air.',
    summary: 'Rumah bantuan diserahkan tanpa pintu belakang dan saluran air.',
    found: 'Dua pekerjaan itu tercatat dalam masa pemeliharaan kontraktor.',
    done: 'Kontraktor memasang pintu dan saluran, berita acara ditandatangani pemilik.',
  },
  {
    ...{ topic: 'work-and-business', weight: 25, outcome: 'document_issued' },
    title: 'Izin usaha kecil tertahan',
    body: 'Contoh peragaan. Izin warung saya di {place} tertahan satu bulan karena diminta surat yang tidak ada di daftar syarat.',
    summary: 'Izin usaha kecil tertahan karena diminta surat di luar daftar syarat.',
    found: 'Surat tambahan itu memang tidak disyaratkan peraturan.',
    done: 'Izin diterbitkan dan lembar syarat di loket diganti.',
  },
  {
    ...{ topic: 'order-and-disaster', weight: 20, outcome: 'fixed' },
    title: 'Parit meluap ke rumah warga',
    body: 'Contoh peragaan. Parit di {place} meluap ke enam rumah setiap hujan lebat dan papan peringatan hanyut.',
    summary: 'Parit meluap ke rumah warga setiap hujan lebat.',
    found: 'Mulut parit tertutup kayu hanyut.',
    done: 'Kayu diangkat, parit dikeruk empat puluh meter, papan peringatan dipasang.',
  },
  {
    ...{ topic: 'violence', weight: 14, outcome: 'staff_action' },
    title: 'Anak dipukul di sekolah',
    body: 'Contoh peragaan. Anak saya kelas lima di {place} dipukul di sekolah dan takut masuk kelas. Mohon identitas kami dijaga.',
    summary: 'Laporan kekerasan di sekolah.',
    found: 'Tiga saksi membenarkan kejadian di dalam kelas.',
    done: 'Pelaku dipindahkan dari kelas, anak didampingi psikolog dua kali seminggu.',
  },
  {
    ...{ topic: 'officials', weight: 14, outcome: 'staff_action' },
    title: 'Diminta uang agar berkas cepat',
    body: 'Contoh peragaan. Di loket {place} saya diminta uang dua ratus ribu supaya berkas selesai hari itu.',
    summary: 'Permintaan uang di loket pelayanan.',
    found: 'Rekaman loket membenarkan permintaan uang di luar tarif.',
    done: 'Petugas dikenai hukuman disiplin dan tarif dipasang di setiap loket.',
  },
]

/** What is refused or sent to somebody else's door. */
export const elsewhere = {
  power: {
    title: 'Listrik PLN sering padam',
    body: 'Contoh peragaan. Listrik PLN di {place} padam setiap malam dan meteran PLN rusak.',
  },
  vague: { title: 'Pelayanan jelek semua', body: 'Contoh peragaan. Semua pelayanan di sini jelek, tolong diperbaiki.' },
} as const

/** First names in use in the regency; whoever reads a page sees that nobody is meant. */
export const names = [
  ...['Aini', 'Bahar', 'Citra', 'Daud', 'Elis', 'Fahmi', 'Gita', 'Hasan', 'Imah', 'Jumri', 'Karim', 'Lina', 'Mansyur'],
  ...['Nurul', 'Oktavia', 'Prapto', 'Qomar', 'Rahma', 'Sapri', 'Tini', 'Umar', 'Vera', 'Wati', 'Yusran', 'Zainab'],
] as [string, ...string[]]
