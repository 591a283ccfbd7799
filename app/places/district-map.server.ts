import type { Place, VillageCode } from '#app/complaints/rules/complaint.ts'
import { findDistrict, findVillage } from '#app/places/find-village.ts'
import { outlinesOf, type Ring } from '#app/places/locate.server.ts'

/** A small map of one district: its villages as outlines, the village of the complaint marked, and the point where one was given. */
export type DistrictMap = {
  district: string
  /** in words: "Desa X", where it is known */
  village: string | null
  width: number
  height: number
  villages: { code: VillageCode; path: string; isHere: boolean }[]
  point: { x: number; y: number } | null
}

// Drawn at half this size: whole units of the path are half pixels then, and borders do not look like stairs.
const width = 480
const mostHigh = 420
const margin = 12
const unitsPerDegree = 10_000

/** Null where the district is not known. At the equator a degree is as wide as it is high, so no projection is needed. */
export function districtMap({ district: code, village, latitude, longitude }: Place): DistrictMap | null {
  const known = village === null ? null : (findVillage(village) ?? null)
  const district = findDistrict(known?.district ?? code ?? '')
  const outlines = district ? outlinesOf(district.code) : []
  const corners = outlines.flatMap(({ rings }) => rings.flat())
  if (!district || corners.length === 0) return null
  const west = least(corners.map(([x]) => x))
  const north = -least(corners.map(([, y]) => -y))
  const east = -least(corners.map(([x]) => -x))
  const south = least(corners.map(([, y]) => y))
  const scale = Math.min((width - 2 * margin) / (east - west), (mostHigh - 2 * margin) / (north - south))
  const toX = (x: number) => Math.round(margin + (x - west) * scale)
  const toY = (y: number) => Math.round(margin + (north - y) * scale)
  const x = longitude === null ? null : toX(longitude * unitsPerDegree)
  const y = latitude === null ? null : toY(latitude * unitsPerDegree)
  const height = Math.round((north - south) * scale) + 2 * margin
  const isInside = x !== null && y !== null && x >= 0 && x <= width && y >= 0 && y <= height
  return {
    district: district.name,
    village: known && `${known.kind === 'desa' ? 'Desa' : 'Kel.'} ${known.name}`,
    width,
    height,
    villages: outlines.map((outline) => ({
      code: outline.village,
      path: outline.rings.map((ring) => pathOf(ring, toX, toY)).join(''),
      isHere: outline.village === village,
    })),
    point: isInside ? { x, y } : null,
  }
}

/** Corners that fall on the same whole unit are said once: the map is small, and so is its path. */
function pathOf(ring: Ring, toX: (x: number) => number, toY: (y: number) => number): string {
  const corners: string[] = []
  for (const [x, y] of ring) {
    const corner = `${String(toX(x))} ${String(toY(y))}`
    if (corners.at(-1) !== corner) corners.push(corner)
  }
  return corners.length < 3 ? '' : `M${corners.join('L')}Z`
}

function least(values: readonly number[]): number {
  return values.reduce((smallest, value) => Math.min(smallest, value), Infinity)
}
