// What is refused before Remix has no page. A person may be led there all the same, by an old form or somebody else's
// link: both languages, and what to do.

export const wrongMethod =
  'Alamat ini tidak menerima kiriman. Tekan Kembali, lalu buka Suara Etam dari beranda. / Nothing can be sent to this address. Go back and start from the home page of Suara Etam.'

export const fromAnotherSite =
  'Kiriman ini datang dari situs lain, jadi tidak kami terima. Buka Suara Etam sendiri dan kirim dari sana. / This was sent from another site and is refused. Open Suara Etam itself and send it from there.'

export const unreadable = 'Permintaan tidak dapat dibaca. / The request cannot be read.'

export const unknownHost = 'Suara Etam tidak ada di alamat ini. / Suara Etam is not at this address.'
