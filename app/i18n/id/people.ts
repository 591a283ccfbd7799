export const people = {
  uncovered: 'Tidak ada petugas',
}
