import type { RoutingRule } from '#app/complaints/rules/routing-match.ts'
import { rule } from './routing-rule-row.server.ts'

// Reading aids: what is evidence of nothing, and what only says where.

export const aids: readonly RoutingRule[] = [
  rule(
    'neutral',
    'bukan-petunjuk',
    0,
    [
      'Ungkapan umum',
      'Common phrases',
      'Ungkapan umum yang memuat kata layanan tetapi tidak menunjuk layanan itu',
      'Common phrases that hold the word for a service and do not mean it',
    ],
    `jalan jalan, jalan keluar, jalan tengah, jalan pintas, berjalan lancar, tidak berjalan, sudah berjalan, jalan terus, jalan pikiran, jalan kaki,
    turun ke jalan, dalam rangka, air mata, anak buah, lampu hijau, buah hati, kepala keluarga, kartu nama, kepala daerah, orang pasar,
    surat keterangan sehat, uang pasar, harga mati, harga diri, harga diri bangsa, masuk akal, pasar gelap, kerja sama, bekerja sama, kerja keras, kerja bakti, gotong royong, 
    terima kasih, kasih sayang, tanah air, air muka, jalur hukum, tanggung jawab, sidang isbat, hari libur, tanah kelahiran, dunia pendidikan tinggi,
    tempat sampah masyarakat, sumber daya, hak dan kewajiban, buku tamu, uang jalan, tarif tol, jam kantor, atas nama, bank sampah, 
    polisi tidur, polisi pamong, rumah tangga, tanah merah, kapal selam, sekolah dasar negara, kelas dua, kelas ekonomi, surat kabar, masa depan,
    gedung pemuda, jalan pemuda, stadion jalan, kantor pos, pos ronda, pos kamling, pos jaga, pos polisi, pos satpam, dana talangan, permen pu, peraturan menteri, =evaluasi, =bandung, =bandungan, =kebutuhan, =dinaikkan, =kelakuan, =kepala, =keluhan, =laporan, =perhatian, =kejelasan, =pelaporan`,
  ),
  rule(
    'neutral',
    'bukan-tuduhan',
    0,
    [
      'Nama lembaga dan peraturan',
      'Names of bodies and rules',
      'Nama lembaga, peraturan atau kasus nasional, bukan tuduhan dalam aduan ini',
      'Names of bodies, rules or national cases, not an accusation in this complaint',
    ],
    `komisi pemberantasan korupsi, pengadilan tindak pidana korupsi, pengadilan tipikor, tindak pidana korupsi, saber pungli, satgas pungli, tim saber,
    korupsi ektp, kasus ektp, korupsi ktp, undang undang korupsi, hari anti korupsi, hari antikorupsi, wilayah bebas korupsi, zona integritas, kantor bupati,
    rumah jabatan bupati, rumah dinas bupati, rujab bupati, peraturan bupati, keputusan bupati, sk bupati, surat edaran bupati, instruksi bupati,
    calon bupati, bakal calon bupati, pemilihan bupati, pilkada bupati, mantan bupati, eks bupati, jalan bupati, pendopo bupati, tanda tangan bupati,
    kantor sekda, memeras keringat, peras keringat, simpang bupati, lapangan bupati, depan bupati, program bupati, visi bupati`,
  ),
  rule(
    'location',
    'penunjuk-tempat',
    0,
    [
      'Kata penunjuk tempat',
      'Words before a place',
      'Sesudah kata ini disebut tempat, bukan pokok aduan',
      'After these words a place is named, not the matter',
    ],
    `=depan, =dekat, =samping, =sebelah, =belakang, =seberang, =sekitar, =arah, =menuju, =daerah, =dpan, =sampai, =simpang, =pertigaan, =perempatan, =antara,
    =komplek, =kompleks, =kawasan, =utara, =selatan, =timur, =barat, =ngarep, =cedak, =mburi, =jalan, =gang, =gedung, =lokasi, =halaman, =eks, =bekas, =dari`,
  ),
]
