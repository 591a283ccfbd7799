import type { RoutingRule } from '#app/complaints/rules/routing-match.ts'
import { about } from './routing-rule-row.server.ts'

// Which words speak for roads, housing, traffic and land.

export const publicWorks: readonly RoutingRule[] = [
  about(
    'roads_public_works',
    'nama-pekerjaan-umum',
    5,
    [
      'Nama dinas pekerjaan umum',
      'Names of the public works office',
      'Nama dinas pekerjaan umum dan sebutannya',
      'Names of the public works office and what people call it',
    ],
    `dinas pekerjaan umum, =dpu, =pupr, =dpupr, =pu, =pupera, dinas pu, bina marga, binamarga, kementerian pekerjaan umum, kemenpupr, =psda, =psdaesdm, cipta karya, sumber daya air, dinas penataan ruang, dinas tata ruang, dinas pengairan, =bbws, =bws, balai besar wilayah sungai, menteri pu`,
  ),
  about(
    'roads_public_works',
    'jalan-rusak',
    3,
    [
      'Jalan, jembatan, dan trotoar',
      'Roads, bridges and pavements',
      'Jalan, jembatan dan trotoar dibangun dan dipelihara dinas pekerjaan umum',
      'Roads, bridges and pavements are built and kept up by the public works office',
    ],
    `jalan rusak, jalan .. rusak, jalan berlubang, jalan .. berlubang, jalan .. lubang, lubang jalan, lubang di jalan, jalan hancur, jalan .. hancur, jalan jelek, jalan .. jelek, jalan ambles, jalan amblas, jalan .. ambles, jalan longsor, jalan bergelombang, jalan .. bergelombang, jalan retak, jalan licin, jalan becek, jalan berlumpur, jalan tanah, jalan berdebu, jalan putus,
    perbaikan jalan, jalan .. perbaikan, perbaiki jalan, pembangunan jalan, pelebaran jalan, peningkatan jalan, pengaspalan, =aspal, diaspal, mengaspal, hotmix, tambal, tambal sulam, ditambal, betonisasi, dibeton, jalan beton, cor beton, pengecoran, jalan cor, jalan dicor, jalan paving, paving, pavingisasi, paving block, =rigid, rabat beton, badan jalan, bahu jalan rusak,
    proyek jalan, infrastruktur jalan, akses jalan, jembatan, jembatan rusak, jembatan putus, jembatan roboh, trotoar, pedestrian, guiding block, flyover, fly over, siring, underpass, galian kabel, galian pipa, bekas galian, galian, kondisi jalan, jalan kampung, jalan desa, jalan lingkungan, jalan kabupaten, jalan poros, jalan usaha tani, jalan lingkar, jalan hauling, jalan layang, ring road, jalan mulus, tutup manhole, manhole, pagar jembatan, jalan raya rusak, jalan berbahaya, jalan bolong, jalan di aspal, rusak parah`,
  ),
  about(
    'roads_public_works',
    'jalan-negara',
    3,
    [
      'Jalan nasional',
      'National roads',
      'Jalan nasional diurus Balai Besar Pelaksanaan Jalan Nasional',
      'National roads are the matter of the national road agency (BBPJN)',
    ],
    `jalan nasional, jalan negara, jalan lintas, jalan trans, trans kalimantan, lintas sumatera, jalinsum, jalan arteri nasional, jalan pantura, =bbpjn, =bpjn, balai jalan nasional, pelaksanaan jalan nasional`,
    { authority: 'bbpjn' },
  ),
  about(
    'roads_public_works',
    'jalan-provinsi',
    3,
    [
      'Jalan provinsi',
      'Provincial roads',
      'Jalan provinsi diurus dinas pekerjaan umum provinsi',
      "Provincial roads are the matter of the province's public works office",
    ],
    `jalan provinsi, jalan propinsi, jalan .. milik provinsi, jembatan provinsi, ruas provinsi, pupr provinsi, pu provinsi, bina marga provinsi`,
    { authority: 'province-public-works' },
  ),
  about(
    'roads_public_works',
    'saluran-air',
    3,
    [
      'Drainase, sungai, dan banjir',
      'Drains, rivers and floods',
      'Drainase, sungai dan banjir di permukiman ditangani dinas pekerjaan umum',
      'Drains, rivers and floods where people live are handled by the public works office',
    ],
    `drainase, selokan, =got, gorong gorong, gorong, saluran air, saluran pembuangan, saluran .. mampet, saluran .. tersumbat, saluran mampet, saluran tersumbat, saluran .. buntu, saluran buntu, saluran, parit, riol, inlet, tali air, box culvert, tutup saluran, tutup got, pompa air, rumah pompa, pompa banjir, pompa .. banjir, polder, kolam retensi, embung, folder,
    banjir, kebanjiran, genangan, tergenang, air menggenang, air meluap, =rob, banjir rob, normalisasi, pengerukan, dikeruk, keruk, sedimentasi, sedimen, pendangkalan, dangkal, sungai, bantaran sungai, =talud, senderan, turap, bronjong, tanggul, sheet pile, irigasi, saluran irigasi, pintu air, bendung, bendungan, waduk, abrasi, kali mati, =kali mampet, air limpasan, gorong gorong mampet, air hujan, luapan air, terendam, kerendam, merendam, selutut, sepinggang, setinggi lutut, ketinggian air, kedalaman air, banjirnya`,
  ),
  about(
    'roads_public_works',
    'pekerjaan-umum',
    1,
    [
      'Kata tentang pekerjaan jalan',
      'Words about road works',
      'Kata umum tentang pekerjaan fisik di jalan',
      'Common words about works on a road',
    ],
    `=jalan, berlubang, lubang, rusak, kontraktor, proyek, cor, pengerjaan, becek, pembangunan, infrastruktur, alat berat, tata ruang, kubangan, =diperbaiki, perbaikan, memperbaiki, pengendara, kecelakaan, terperosok, pejalan kaki, ambles, amblas, mangkrak, hujan, genang, longsor, =kali, =rtrw, pekerja proyek, material proyek, pelebaran, jalan raya, jalan utama`,
  ),
]

export const housing: readonly RoutingRule[] = [
  about(
    'housing_settlement',
    'nama-perumahan',
    5,
    [
      'Nama dinas perumahan',
      'Names of the housing office',
      'Nama dinas perumahan dan tata kota',
      'Names of the offices for housing and town planning',
    ],
    `dinas perumahan, =disperkim, =perkim, =dprkp, =distarcip, =distaru, dinas tata kota, =dtkp, tata kota, perumahan rakyat, perumahan dan permukiman, perumahan dan kawasan permukiman, kementerian perumahan`,
  ),
  about(
    'housing_settlement',
    'perumahan',
    3,
    [
      'Rumah dan permukiman',
      'Houses and settlements',
      'Rumah, permukiman dan fasilitasnya diurus dinas perumahan',
      'Houses, settlements and what belongs to them are the matter of the housing office',
    ],
    `rumah susun, =rusun, rusunawa, rusunami, rumah subsidi, perumahan subsidi, =kpr, rumah murah, sejuta rumah, rumah dp, pengembang, developer, fasilitas umum, fasilitas sosial, =fasum, =fasos, fasum fasos, =psu, rumah tidak layak huni, =rtlh, tidak layak huni, bedah rumah, =bsps, rehab rumah, perbaikan rumah, renovasi rumah, permukiman kumuh, pemukiman kumuh, kawasan kumuh, kampung kumuh, =kotaku, sanitasi lingkungan, jamban, septic tank, septik tank, =mck, ipal komunal, =tpu, pemakaman umum, makam, kuburan, pemakaman, penghuni rusun, warga rusun, sewa rusun, prasarana perumahan, perumahan, penertiban bangunan, gedung pemda, taman perumahan, rumah bantuan, rumah khusus, bangunan tanpa imb, bangunan tidak berizin`,
  ),
  about(
    'housing_settlement',
    'perumahan-lemah',
    1.3,
    [
      'Kata di sekitar permukiman',
      'Words around settlements',
      'Penerangan jalan dan bangunan kadang diurus dinas perumahan',
      "Street lights and buildings are sometimes the housing office's",
    ],
    `penerangan jalan, lampu jalan, =pju, lampu penerangan, permukiman, pemukiman, hunian, =imb, bangunan, mendirikan bangunan, bangunan gedung, taman, pohon, penebangan pohon, pohon tumbang, kost, kontrakan, penghuni, kavling, blok, rumah warga roboh, rumah roboh`,
  ),
]

export const transport: readonly RoutingRule[] = [
  about(
    'transport',
    'nama-perhubungan',
    5,
    [
      'Nama dinas perhubungan',
      'Names of the transport office',
      'Nama dinas perhubungan dan penyedia angkutan',
      'Names of the transport office and of carriers',
    ],
    `dinas perhubungan, =dishub, =dishubkominfo, =dishubkominfo perhubungan, =dllaj, =dllajr, =llaj, kementerian perhubungan, =kemenhub, menhub, =damri, transjakarta, =tj, trans semarang, trans jogja, trans metro, =brt, =syahbandar, =asdp, =pelni, =ksop, angkasa pura, =uppkb`,
  ),
  about(
    'transport',
    'parkir',
    3,
    ['Parkir', 'Parking', 'Parkir diatur dinas perhubungan', 'Parking is dealt with by the transport office'],
    `parkir, juru parkir, tukang parkir, =jukir, parkir liar, parkir sembarangan, parkir .. sembarangan, retribusi parkir, tarif parkir, karcis parkir, lahan parkir, kantong parkir, parkir di bahu jalan, parkir .. badan jalan, parkir .. trotoar, mobil parkir, truk parkir, parkiran, gembok mobil, gembosi, derek`,
  ),
  about(
    'transport',
    'lalu-lintas',
    3,
    [
      'Lalu lintas',
      'Traffic',
      'Rambu, lampu lalu lintas dan kemacetan ditangani dinas perhubungan',
      'Signs, traffic lights and congestion are handled by the transport office',
    ],
    `lampu merah, lampu lalu lintas, lampu lalin, traffic light, trafficlight, traffic, =bangjo, bang jo, =apill, lampu apill, lampu pengatur, rambu, rambu lalu lintas, rambu .. rusak, marka, marka jalan, zebra cross, zebracross, penyeberangan, penyeberangan jalan, jembatan penyeberangan, =jpo, pelican, warning light, cermin tikungan, cermin cembung, kemacetan, macet, macet parah, lalu lintas, lalulintas, =lalin, arus lalu, rekayasa lalu, satu arah, contra flow, contraflow, putar balik, u turn, =uturn, putaran, median jalan, pembatas jalan, water barrier, traffic cone, portal jalan, polisi tidur, speed bump, pita kejut, kendaraan berat, truk besar, truk bermuatan, truk muatan, kelebihan muatan, over tonase, overload, tonase, muatan berlebih, odol, truk melintas, truk lewat, jalur lambat, jalur sepeda, lawan arus, melawan arus, car free day, =cfd, andalalin, countdown, timer lampu, perlintasan kereta, palang pintu kereta, palang kereta, kereta`,
  ),
  about(
    'transport',
    'angkutan',
    3,
    [
      'Angkutan umum',
      'Public transport',
      'Angkutan umum dan terminal diatur dinas perhubungan',
      'Public transport and terminals are dealt with by the transport office',
    ],
    `=angkot, =angkutan, angkutan umum, angkutan kota, angkutan desa, kendaraan umum, transportasi umum, transportasi, =bus, bus kota, bus sekolah, halte, =shelter, terminal, trayek, sopir bus, sopir angkot, supir angkot, supir bus, =supir, sopir, pengemudi, kernet, kondektur, penumpang, taksi, taxi, taksi online, ojek, ojek online, =ojol, gojek, go jek, grab, grabcar, uber, go car, becak, bentor, =bajaj, metromini, kopaja, uji kir, =kir, =keur, uji kendaraan, kapal, kapal feri, feri, ferry, dermaga, pelabuhan, speedboat, speed boat, bandara, bandar udara, pesawat, maskapai, penerbangan, delay pesawat, stasiun, kereta api, =kai, =krl, =commuter, tiket kereta, tiket kapal, tiket pesawat, bus trans, koridor, armada bus, armada, ngetem, ngebut, ugal ugalan, asap bus, etiket bus, feeder, penyeberangan kapal`,
  ),
  about(
    'transport',
    'penerangan-jalan',
    3,
    [
      'Penerangan jalan',
      'Street lights',
      'Penerangan jalan umum umumnya diurus dinas perhubungan',
      'Street lights are mostly the matter of the transport office',
    ],
    `=pju, =lpju, penerangan jalan, penerangan jalan umum, lampu jalan, lampu penerangan, lampu penerangan jalan, lampu jalan mati, lampu .. jalan .. mati, lampu pju, jalan gelap, gelap gulita, tiang lampu, lampu taman, lampu kota, jalan .. gelap, minim penerangan, lampu sorot`,
  ),
  about(
    'transport',
    'perhubungan-lemah',
    1,
    ['Kata tentang kendaraan', 'Words about vehicles', 'Kata umum tentang kendaraan', 'Common words about vehicles'],
    `=mobil, kendaraan, truk, truck, =motor, jurusan, pengguna jalan, lampu, tiket, rute, jadwal, menyeberang, semrawut, jam sibuk, arus, tabrakan, kecelakaan, pengendara, tikungan, persimpangan, simpang`,
  ),
]

export const land: readonly RoutingRule[] = [
  about(
    'land',
    'nama-pertanahan',
    5,
    ['Nama dinas pertanahan', 'Names of the land office', 'Nama dinas pertanahan', 'Names of the land office'],
    `dinas pertanahan, dinas pertanahan dan penataan`,
  ),
  about(
    'land',
    'sertifikat',
    4,
    [
      'Sertifikat tanah',
      'Land certificates',
      'Sertifikat tanah diterbitkan BPN',
      'Land certificates are issued by BPN',
    ],
    `=bpn, =atr, badan pertanahan, kantor pertanahan, agraria, sertifikat tanah, sertifikat .. tanah, sertifikat rumah, pembuatan sertifikat, sertifikat hak, =ptsl, =prona, =shm, =hgb, =hgu, balik nama sertifikat, pecah sertifikat, sertifikat ganda, pengukuran tanah, ukur tanah, hak milik tanah, =ajb, =ppat, roya, pensertifikatan, sertifikat massal, sertifikat gratis, blokir sertifikat, konversi hak, surat ukur`,
    { authority: 'bpn' },
  ),
  about(
    'land',
    'tanah',
    2.5,
    [
      'Sengketa dan ganti rugi tanah',
      'Land disputes and compensation',
      'Sengketa dan ganti rugi tanah',
      'Disputes about land and compensation for it',
    ],
    `sengketa tanah, sengketa lahan, ganti rugi lahan, ganti rugi tanah, pembebasan lahan, pembebasan tanah, tanah adat, tanah ulayat, batas tanah, tanah warisan, tanah wakaf, penyerobotan tanah, penyerobotan lahan, serobot, tanah negara, tanah garapan, lahan garapan, letter c, girik, petok, tanah waris, hak atas tanah, surat tanah, segel tanah, =skt, =sppt tanah, pertanahan, mafia tanah, tumpang tindih lahan, hibah tanah, tora, reforma agraria`,
  ),
  about(
    'land',
    'tanah-lemah',
    1,
    ['Kata tentang tanah', 'Words about land', 'Kata umum tentang tanah', 'Common words about land'],
    `=tanah, lahan, sertifikat, balik nama`,
  ),
]
