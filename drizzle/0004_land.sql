create table area_boundaries (
  id text primary key,
  area_id text not null
    constraint area_boundaries_area_id_growing_areas_id_fk references growing_areas (id),
  version integer not null,
  outline jsonb not null,
  square_metres bigint not null,
  source text not null,
  reason text,
  notes jsonb not null,
  west double precision not null,
  south double precision not null,
  east double precision not null,
  north double precision not null,
  recorded_by text not null
    constraint area_boundaries_recorded_by_people_id_fk references people (id),
  recorded_at timestamp(3) with time zone not null,
  constraint area_boundaries_version_key unique (area_id, version),
  constraint area_boundaries_version_check check (version > 0)
);
--> statement-breakpoint
create index area_boundaries_box_index on area_boundaries (south, north, west, east);
--> statement-breakpoint
create trigger area_boundaries_append_only before update or delete on area_boundaries
  for each row execute function refuse_change();
--> statement-breakpoint
-- Outlines from before are version 1. Their size is the planar one on the cylindrical projection
-- that keeps areas (Snyder 1987, 3-12 and 10-14): rings are wound so that holes count against it.
insert into area_boundaries
  (id, area_id, version, outline, square_metres, source, reason, notes,
   west, south, east, north, recorded_by, recorded_at)
with parts as (
  select area.id as area_id, part.ring_list, part.nr
  from growing_areas area
  cross join lateral jsonb_array_elements(
    case area.outline ->> 'type'
      when 'Polygon' then jsonb_build_array(area.outline -> 'coordinates')
      else area.outline -> 'coordinates'
    end
  ) with ordinality as part (ring_list, nr)
  where jsonb_typeof(area.outline) = 'object'
),
points as (
  select parts.area_id, parts.nr as part_nr, ring.nr as ring_nr, point.nr as point_nr,
    (point.position ->> 0)::double precision as x,
    (point.position ->> 1)::double precision as y,
    sin(radians((point.position ->> 1)::double precision)) as s
  from parts
  cross join lateral jsonb_array_elements(parts.ring_list) with ordinality as ring (positions, nr)
  cross join lateral jsonb_array_elements(ring.positions) with ordinality as point (position, nr)
),
boxes as (
  select area_id, min(x) as west, min(y) as south, max(x) as east, max(y) as north
  from points
  group by area_id
),
heights as (
  select points.*, radians(points.x - boxes.west) as dx,
    6378137.0 * 6378137.0 / 2 * (1 - 0.00669437999014132) * (
      s / (1 - 0.00669437999014132 * s * s)
      + ln((1 + sqrt(0.00669437999014132) * s) / (1 - sqrt(0.00669437999014132) * s))
        / (2 * sqrt(0.00669437999014132))
    ) as h
  from points
  join boxes using (area_id)
),
edges as (
  select area_id, dx, h,
    lead(dx) over ring as next_dx, lead(h) over ring as next_h
  from heights
  window ring as (partition by area_id, part_nr, ring_nr order by point_nr)
),
sizes as (
  select area_id, round(abs(sum(dx * next_h - next_dx * h)) / 2)::bigint as square_metres
  from edges
  where next_dx is not null
  group by area_id
)
select 'bnd_' || substr(md5(area.id), 1, 16), area.id, 1, area.outline, sizes.square_metres,
  'import', null, '[]'::jsonb,
  boxes.west, boxes.south, boxes.east, boxes.north, area.created_by,
  coalesce(
    (select max(entry.recorded_at) from ledger_entries entry
     where entry.subject_type = 'area' and entry.subject_id = area.id
       and entry.kind in ('area.registered', 'area.corrected')),
    area.created_at
  )
from growing_areas area
join boxes on boxes.area_id = area.id
join sizes on sizes.area_id = area.id;
