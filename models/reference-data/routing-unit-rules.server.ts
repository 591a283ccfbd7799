import type { RoutingRule } from '#app/complaints/rules/routing-match.ts'
import { unit } from './routing-rule-row.server.ts'

// Units of one kind: which words speak of which, and which one has the rest.

export const units: readonly RoutingRule[] = [
  unit(
    'health',
    'rsud-kudungga',
    ['Rumah sakit daerah', "The regency's hospital", 'Rumah sakit daerah', "The regency's hospital"],
    'rumah sakit, =rsud, =igd, =ugd, rawat inap, kamar inap, poliklinik, dokter spesialis, kudungga',
  ),
  unit(
    'health',
    'dppkb',
    ['Keluarga berencana', 'Family planning', 'Keluarga berencana', 'Family planning'],
    '=kb, kontrasepsi, keluarga berencana, =bkkbn, pasangan usia subur, akseptor',
  ),
  unit(
    'health',
    'dinkes',
    [
      'Kesehatan lainnya',
      'The rest of health',
      'Kesehatan selain rumah sakit dan keluarga berencana',
      'Health other than hospital and family planning',
    ],
    '',
  ),
  unit(
    'disaster_fire',
    'damkar',
    ['Kebakaran dan penyelamatan', 'Fire and rescue', 'Kebakaran dan penyelamatan', 'Fire and rescue'],
    'kebakaran, terbakar, pemadam, damkar, hydrant, hidran, sarang tawon, tawon, ular masuk',
  ),
  unit(
    'disaster_fire',
    'bpbd',
    ['Bencana lainnya', 'Other disasters', 'Bencana selain kebakaran', 'Disasters other than fire'],
    '',
  ),
  unit(
    'agriculture_fisheries',
    'perikanan',
    ['Ikan dan nelayan', 'Fish and fishermen', 'Ikan dan nelayan', 'Fish and fishermen'],
    'ikan, nelayan, perikanan, tambak, udang, keramba, alat tangkap, budidaya ikan, pukat, kolam ikan',
  ),
  unit(
    'agriculture_fisheries',
    'disbun',
    ['Kebun', 'Plantations', 'Kebun', 'Plantations'],
    'kebun, perkebunan, sawit, kelapa sawit, karet, kakao, plasma, =tbs, lada, kopi',
  ),
  unit(
    'agriculture_fisheries',
    'dkp',
    ['Ketahanan pangan', 'Food security', 'Ketahanan pangan', 'Food security'],
    'ketahanan pangan, lumbung pangan, cadangan pangan, rawan pangan',
  ),
  unit(
    'agriculture_fisheries',
    'dtphp',
    ['Tanaman pangan dan ternak', 'Crops and livestock', 'Tanaman pangan dan ternak', 'Food crops and livestock'],
    '',
  ),
  unit(
    'trade_industry_smes',
    'koperasi-ukm',
    [
      'Koperasi dan usaha kecil',
      'Cooperatives and small business',
      'Koperasi dan usaha kecil',
      'Cooperatives and small business',
    ],
    'koperasi, =umkm, =ukm, usaha kecil, usaha mikro, modal usaha, =kur, simpan pinjam, dana bergulir',
  ),
  unit(
    'trade_industry_smes',
    'disperindag',
    ['Perdagangan dan industri', 'Trade and industry', 'Perdagangan dan industri', 'Trade and industry'],
    '',
  ),
  unit(
    'tourism_culture_sports',
    'dispora',
    ['Pemuda dan olahraga', 'Youth and sports', 'Pemuda dan olahraga', 'Youth and sports'],
    'olahraga, olah raga, stadion, =gor, atlet, pemuda, sepak bola, lapangan bola, futsal, kolam renang',
  ),
  unit(
    'tourism_culture_sports',
    'perpustakaan',
    ['Perpustakaan dan arsip', 'Library and archives', 'Perpustakaan dan arsip', 'Library and archives'],
    'perpustakaan, arsip, kearsipan, taman baca',
  ),
  unit(
    'tourism_culture_sports',
    'dispar',
    ['Wisata dan lainnya', 'Tourism and the rest', 'Wisata dan lainnya', 'Tourism and the rest'],
    '',
  ),
  unit(
    'finance_tax',
    'bpkad',
    ['Keuangan dan aset', 'Finance and assets', 'Keuangan dan aset', 'Finance and assets'],
    'aset daerah, aset pemerintah, =apbd, anggaran daerah, barang milik daerah, dana bagi hasil',
  ),
  unit(
    'finance_tax',
    'bapenda',
    [
      'Pajak dan retribusi daerah',
      'Taxes and levies of the regency',
      'Pajak dan retribusi daerah',
      'Taxes and levies of the regency',
    ],
    '',
  ),
  unit(
    'regional_government',
    'bappeda',
    ['Perencanaan', 'Planning', 'Perencanaan', 'Planning'],
    '=musrenbang, =bappeda, perencanaan pembangunan, =rpjmd',
  ),
  unit(
    'regional_government',
    'kesbangpol',
    [
      'Ormas dan politik',
      'Civic organisations and politics',
      'Organisasi kemasyarakatan dan politik',
      'Civic organisations and politics',
    ],
    '=ormas, =kesbangpol, kesbang, pilkada, partai politik',
  ),
  unit(
    'regional_government',
    'setwan',
    ['Urusan DPRD', "The regency's council", 'Urusan DPRD', "Matters of the regency's council (DPRD)"],
    '=dprd, =setwan, anggota dewan, wakil rakyat',
  ),
  unit(
    'regional_government',
    'setda',
    [
      'Kepala daerah dan bagiannya',
      'Head of the regency and departments',
      'Kepala daerah dan bagian-bagiannya',
      'The head of the regency and the departments of the secretariat',
    ],
    '',
  ),
]
