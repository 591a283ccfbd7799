// In which village a position lies. The borders stay on the server: no page needs them as they are.

import type { DistrictCode, VillageCode } from '#app/complaints/rules/complaint.ts'
import { findVillage } from '#app/places/find-village.ts'
import borders from '#models/reference-data/borders.json' with { type: 'json' }

type Point = readonly [x: number, y: number]
export type Ring = readonly Point[]
type Area = { village: VillageCode; rings: readonly Ring[]; west: number; south: number; east: number; north: number }

/**
 * How far off a border still counts as inside, in the units of the file (1/10,000 degree, about 11 m): the borders are
 * simplified and leave slivers between villages and along the shore, where people live. About 220 m.
 */
const tolerance = 20

const unitsPerDegree = 10_000
const areas: readonly Area[] = readAreas()

/** Both the district and the village, or `outside` the regency. Where simplified borders overlap, the first code wins. */
export function locate(
  latitude: number,
  longitude: number,
): { district: DistrictCode; village: VillageCode } | 'outside' {
  const point: Point = [longitude * unitsPerDegree, latitude * unitsPerDegree]
  const around = areas.filter((area) => isInBox(point, area, tolerance))
  const inside = around.find((area) => isInBox(point, area, 0) && area.rings.some((ring) => isInRing(point, ring)))
  const found = inside ?? nearest(point, around)
  const village = found && findVillage(found.village)
  return village ? { district: village.district, village: village.code } : 'outside'
}

/** The outlines of a district's villages, in the units of the file, for small maps drawn on the server. */
export function outlinesOf(district: DistrictCode): { village: VillageCode; rings: readonly Ring[] }[] {
  return areas.filter(({ village }) => village.startsWith(`${district}.`))
}

function isInBox([x, y]: Point, area: Area, margin: number): boolean {
  return x >= area.west - margin && x <= area.east + margin && y >= area.south - margin && y <= area.north + margin
}

/** A ray to the east crosses the ring an odd number of times. */
function isInRing([x, y]: Point, ring: Ring): boolean {
  return (
    sides(ring).filter(([[x1, y1], [x2, y2]]) => y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1)
      .length %
      2 ===
    1
  )
}

function nearest(point: Point, around: readonly Area[]): Area | null {
  const measured = around.map((area) => ({ area, away: Math.min(...area.rings.map((ring) => distance(point, ring))) }))
  const best = measured.reduce<(typeof measured)[number] | null>(
    (least, one) => (least === null || one.away < least.away ? one : least),
    null,
  )
  return best && best.away <= tolerance ? best.area : null
}

/** At the equator a degree is as wide as it is high, so plain geometry is near enough. */
function distance([x, y]: Point, ring: Ring): number {
  return Math.min(
    ...sides(ring).map(([[x1, y1], [x2, y2]]) => {
      const length = (x2 - x1) ** 2 + (y2 - y1) ** 2
      const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length))
      return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1))
    }),
  )
}

function sides(ring: Ring): [Point, Point][] {
  return ring.slice(1).map((point, index) => [ring[index] ?? point, point])
}

/** TopoJSON: every border is one arc, written as differences and shared by its two villages; `~n` is arc n backwards. */
function readAreas(): Area[] {
  const arcs = borders.arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([dx = 0, dy = 0]): Point => [(x += dx), (y += dy)])
  })
  const arcOf = (index: number) => (index < 0 ? [...(arcs[~index] ?? [])].reverse() : (arcs[index] ?? []))
  return borders.objects.villages.geometries.map((geometry) => {
    const rings = geometry.arcs.flat().map((ring): Ring => ring.flatMap((index) => arcOf(index)))
    const points = rings.flat()
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
    return {
      village: geometry.id,
      rings,
      west: Math.min(...xs),
      south: Math.min(...ys),
      east: Math.max(...xs),
      north: Math.max(...ys),
    }
  })
}
