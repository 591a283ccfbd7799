/** Aduan yang sama: digabung, dipisahkan kembali, dan kabarnya. */
export const merging = {
  form: {
    into: 'Nomor aduan yang dilanjutkan',
    hint: 'Kedua warga tetap memegang nomor dan kodenya, dan diberi tahu. Pesan warga berikutnya masuk ke aduan itu.',
    send: 'Gabungkan',
    apart: 'Aduan ini kembali ke keadaan sebelum digabung, dengan batas waktunya.',
    apartSend: 'Pisahkan kembali',
  },
  missing: { into: 'Tulis nomor aduan yang dilanjutkan' },
  refused: {
    unknown: 'Nomor aduan ini tidak ditemukan',
    same: 'Tulis nomor aduan lain, bukan aduan ini sendiri',
    notOpen: 'Aduan itu sudah tidak berjalan. Pilih aduan yang masih terbuka',
    protection: 'Aduan itu kurang terlindungi, atau mengadukan pihak lain. Keduanya tidak dapat digabung',
  },
  event: {
    merge: 'Aduan lain tentang hal yang sama digabung ke sini',
    unmerge: 'Aduan lain dipisahkan kembali dari sini',
    mergedOne: 'Digabung ke aduan lain tentang hal yang sama',
    unmergedOne: 'Dipisahkan kembali dari aduan lain',
    from: 'Ditulis warga pada aduan {{reference}}, yang digabung ke sini',
  },
  survivor: {
    title: 'Kelanjutannya',
    lead: 'Aduan yang dilanjutkan sekarang: {{status}}. Isinya ditulis warga lain, jadi tidak ditampilkan di sini.',
  },
  mail: {
    together: {
      subject: 'Aduan Anda digabung',
      resident: {
        merged:
          'Aduan Anda tentang hal yang sama dengan aduan {{into}}. Keduanya kini dilanjutkan sebagai satu aduan. Nomor dan kode lacak Anda tetap berlaku, dan pesan Anda sampai ke petugas yang menanganinya.',
        surviving:
          'Aduan warga lain tentang hal yang sama digabung ke aduan Anda. Nomor, kode lacak, dan batas waktu Anda tetap.',
      },
      agency: {
        merged:
          'Aduan {{reference}} digabung ke aduan {{into}}, yang dilanjutkan. Anda tidak perlu melanjutkan aduan ini.',
        surviving: 'Aduan lain tentang hal yang sama digabung ke aduan {{reference}}. Nomornya ada di riwayat.',
      },
    },
    apart: {
      subject: 'Aduan Anda dipisahkan kembali',
      resident: {
        merged:
          'Aduan Anda dan aduan {{into}} ternyata dua hal. Aduan Anda dilanjutkan sendiri dari keadaan sebelum digabung.',
        surviving: 'Aduan warga lain dipisahkan kembali dari aduan Anda. Aduan Anda berjalan seperti biasa.',
      },
      agency: {
        merged: 'Aduan {{reference}} dipisahkan kembali dari aduan {{into}} dan berjalan lagi.',
        surviving: 'Aduan lain dipisahkan kembali dari aduan {{reference}}.',
      },
    },
    news: {
      subject: 'Ada kabar tentang aduan Anda',
      agencySubject: 'Ada kabar tentang aduan yang digabung',
      agency:
        'Aduan {{into}}, yang melanjutkan aduan {{reference}}, kini berstatus: {{status}}. Anda tidak perlu berbuat apa-apa.',
      now: 'Aduan yang melanjutkan aduan Anda kini berstatus: {{status}}.',
    },
  },
}
