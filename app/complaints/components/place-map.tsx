import type { ReactNode } from 'react'
import type { DeskAids } from '#app/complaints/read-desk-aids.server.ts'
import { useTranslate } from '#app/ui/language.tsx'

/** The district with its villages, the complaint's marked. The words under it say the same. */
export function PlaceMap({ map }: { map: NonNullable<DeskAids['map']> }) {
  const t = useTranslate()
  const { district, village, width, height, villages, point } = map
  return (
    <section aria-labelledby="peta-judul">
      <h2 id="peta-judul">{t('work.list.mapTitle')}</h2>
      <svg
        className="place-map"
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        width={width / 2}
        height={height / 2}
        role="img"
        aria-label={t('work.list.map', { district })}
      >
        <g className="map-edge">
          {villages.map(({ code, path }) => (
            <path key={code} d={path} />
          ))}
        </g>
        <g className="map-villages">
          {/* The marked one last, or its neighbours' borders would lie over its own. */}
          {[...villages.filter(({ isHere }) => !isHere), ...villages.filter(({ isHere }) => isHere)].map((one) => (
            <path key={one.code} d={one.path} className={one.isHere ? 'is-here' : undefined} />
          ))}
        </g>
        {point ? <circle className="map-point" cx={point.x} cy={point.y} r={11} /> : null}
      </svg>
      <ul className="plain-list small mt-2">
        <li>
          <Key>
            <g className="map-villages">
              <path className={village ? 'is-here' : undefined} d="M3 3h22v22H3z" />
            </g>
          </Key>
          {village ?? t('deskTools.map.noVillage')}
        </li>
        <li>
          <Key>
            <g className="map-edge">
              <path d="M3 14h22" />
            </g>
          </Key>
          {t('deskTools.map.district', { district })}
        </li>
        {point ? (
          <li>
            <Key>
              <circle className="map-point" cx={14} cy={14} r={11} />
            </Key>
            {t('deskTools.map.point')}
          </li>
        ) : null}
      </ul>
    </section>
  )
}

/** What a sign on the map means, drawn as it is there. */
function Key({ children }: { children: ReactNode }) {
  return (
    <svg className="place-map map-key" viewBox="0 0 28 28" width={14} height={14} aria-hidden="true">
      {children}
    </svg>
  )
}
