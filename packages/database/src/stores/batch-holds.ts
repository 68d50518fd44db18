/** What hangs on a batch since it was taken in: the questions that decide whether it can be taken back. */
import type { BatchId, TenantId, UnitId } from '@gezhi/domain/common'
import { type SQL, sql } from 'drizzle-orm'

/** Something that stands in the way of taking a batch back. */
export interface Hold {
  readonly kind: 'issue' | 'unit' | 'person' | 'post' | 'organisation' | 'account' | 'building' | 'household'
  readonly id: string
  readonly name: string
}

export interface BatchShape {
  readonly unitId: UnitId
  readonly crs: string
  /** As it stands now. */
  readonly revision: number
  /** What the unit had before; `null` for none. */
  readonly geometry: unknown
}

export interface HoldRow extends Record<string, unknown> {
  readonly kind: Hold['kind']
  readonly id: string
  readonly name: string
  readonly total: string
}

export const shapesSql = (tenantId: TenantId, batchId: BatchId): SQL => sql`
select b.unit_id as "unitId", b.crs, b.revision, f.data -> 'geometry' as geometry
from fact birth, jsonb_to_recordset(birth.data -> 'shapes') as s ("unitId" uuid, before int)
join boundary b on b.tenant_id = ${tenantId} and b.unit_id = s."unitId"
left join fact f on f.tenant_id = ${tenantId} and f.life = 'boundary' and f.life_id = s."unitId" and f.revision = s.before
where birth.tenant_id = ${tenantId} and birth.life = 'batch' and birth.life_id = ${batchId} and birth.revision = 0`

/** A post or a unit that was itself taken back holds nothing: it ends where it began. */
export const holdsSql = (tenantId: TenantId, batchId: BatchId, examples: number): SQL => sql`
with mine as (select id, path from unit where tenant_id = ${tenantId} and batch_id = ${batchId}),
ours as (select id from organisation where tenant_id = ${tenantId} and batch_id = ${batchId}),
held (kind, id, name) as (
  select 'unit', u.id, u.name from unit u
  where u.tenant_id = ${tenantId} and u.batch_id = ${batchId} and (u.revision > 0 or exists (
    select 1 from boundary b where b.tenant_id = ${tenantId} and b.unit_id = u.id and b.revision > 0))
  union all
  select 'unit', u.id, u.name from fact birth, jsonb_to_recordset(birth.data -> 'shapes') as s ("unitId" uuid, before int)
  join boundary b on b.tenant_id = ${tenantId} and b.unit_id = s."unitId"
  join unit u on u.tenant_id = ${tenantId} and u.id = s."unitId"
  where birth.tenant_id = ${tenantId} and birth.life = 'batch' and birth.life_id = ${batchId} and birth.revision = 0
    and b.revision > coalesce(s.before + 1, 0)
  union all
  select 'unit', u.id, u.name from unit u
  where u.tenant_id = ${tenantId} and u.parent_id in (select id from mine) and u.batch_id is distinct from ${batchId}
    and (u."to" is null or u."to" > u."from")
  union all
  select 'issue', i.id, i.title from issue i
  where i.tenant_id = ${tenantId} and i.unit_id in (select id from mine) and i.stage <> 'withdrawn'
  union all
  select 'organisation', o.id, o.name from organisation o
  where o.tenant_id = ${tenantId} and o.serves && array(select id from mine) and o."to" is null
  union all
  select 'organisation', o.id, o.name from organisation o
  where o.tenant_id = ${tenantId} and o.batch_id = ${batchId} and (o.revision > 0 or exists (
    select 1 from member m where m.tenant_id = ${tenantId} and m.organisation_id = o.id))
  union all
  select 'issue', i.id, i.title from issue i
  where i.tenant_id = ${tenantId} and i.assignees && array(select id from ours) and i.stage <> 'withdrawn'
  union all
  select 'account', a.id, a.name from account a
  where a.tenant_id = ${tenantId} and (a.unit_id in (select id from mine) or a.person_id in (
    select id from person where tenant_id = ${tenantId} and batch_id = ${batchId}))
  union all
  select 'post', p.id, coalesce(h.name, '') from post p
  left join person h on h.tenant_id = p.tenant_id and h.id = p.person_id
  where p.tenant_id = ${tenantId} and (p."to" is null or p."to" > p."from") and (
    (p.batch_id = ${batchId} and p.revision > 0)
    or (p.batch_id is distinct from ${batchId} and ((p.at ->> 'id')::uuid in (select id from mine)
      or (p.at ->> 'id')::uuid in (select id from ours)
      or h.batch_id = ${batchId})))
  union all
  select 'person', p.id, p.name from person p
  where p.tenant_id = ${tenantId} and p.batch_id = ${batchId} and (p.revision > 0
    or exists (select 1 from deputy d where d.tenant_id = ${tenantId} and p.id in (d.person_id, d.stands_for))
    or exists (select 1 from charge c where c.tenant_id = ${tenantId} and c.person_id = p.id)
    or exists (select 1 from induction i where i.tenant_id = ${tenantId} and i.person_id = p.id))
  union all
  select 'building', b.id, b.name from building b
  where b.tenant_id = ${tenantId} and b."to" is null and b.unit_id in (select id from mine)
    and b.batch_id is distinct from ${batchId}
  union all
  select 'building', b.id, b.name from building b
  where b.tenant_id = ${tenantId} and b.batch_id = ${batchId} and (b.revision > 0 or exists (
    select 1 from entrance e where e.tenant_id = ${tenantId} and e.building_id = b.id and e."to" is null
      and e.batch_id is distinct from ${batchId}))
  union all
  select 'building', e.id, e.number from entrance e
  where e.tenant_id = ${tenantId} and e.batch_id = ${batchId} and e.revision > 0
  union all
  select 'household', h.id, h.door from household h
  where h.tenant_id = ${tenantId} and h.batch_id = ${batchId} and h.revision > 0
  union all
  select 'household', h.id, h.door from household h join entrance e on e.tenant_id = h.tenant_id and e.id = h.entrance_id
  where h.tenant_id = ${tenantId} and e.batch_id = ${batchId} and h."to" is null
    and h.batch_id is distinct from ${batchId}
  union all
  select 'issue', i.id, i.title from issue i
  where i.tenant_id = ${tenantId} and i.batch_id = ${batchId} and i.revision > 0
)
select kind, id, name, count(*) over () as total from held order by kind, name, id limit ${examples}`
