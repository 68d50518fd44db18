/**
 * Fills a district with many issues by the barest means, SQL: three years of them, four in a hundred still open, spread
 * over all grids, classes and stages. Each has its birth in the journal; rows are as wide as real ones.
 */
import { connect } from '@gezhi/database'
import type { TenantId } from '@gezhi/domain/common'

const series = `
create temporary table grid_of as
  select row_number() over (order by path) - 1 as n, id, path from unit
  where tenant_id = $1 and level = $2`

const issues = `
with moment as (
  select i, now() - (case when i % 25 = 0 then interval '30 days' else interval '3 years' end) * power(random(), 1.2) as at
  from generate_series($2::int, $3::int) as i
), made as (
  select i, at, lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') as hex, md5(i::text) as salt, i % 25 = 0 as fresh
  from moment
)
insert into issue (
  tenant_id, id, number, title, description, channel, reporter, confidential, unit_id, path, point, address, located,
  matter, tier, route, stage, lead, tasks, handled_by, dispatches, returns, reworks, reopens, extensions, step, step_clock,
  step_due, promise_clock, promise_due, provisional, promise_met, reported_at, accepted_at, dispatched_at, handled_at,
  answered_at, closed_at, result, answer, catalogue_version, profile_version, calendar_version, revision, moved_at, assignees)
select
  $1, (substr(hex, 1, 8) || '-' || substr(hex, 9) || '-7' || substr(salt, 1, 3) || '-8' || substr(salt, 4, 3) || '-' || substr(salt, 7, 12))::uuid,
  i, (array['路灯不亮', '垃圾未清运', '井盖破损', '占道经营', '噪音扰民', '下水道堵塞'])[1 + i % 6] || ' ' || i,
  repeat('居民反映该处问题已持续数日，影响通行，请尽快安排人员到场处理并回复。', 2), (array['grid', 'resident', 'hotline'])[1 + i % 3],
  '{"kind":"none"}', false, g.id, g.path, array[120.1 + (i % 1000) / 10000.0, 30.1 + (i % 777) / 10000.0], '春风路 ' || i % 500 || ' 号', 'base',
  (array['0102', '0103', '0104', '0105', '0106'])[1 + i % 5], 'grid',
  jsonb_build_object('lead', jsonb_build_object('kind', 'unit', 'id', g.id), 'tier', 'grid', 'limit', null, 'trace', '[]'::jsonb),
  case when fresh then (array['reported', 'accepted', 'dispatched', 'received', 'handling', 'handled', 'verified'])[1 + i / 25 % 7] else 'closed' end,
  jsonb_build_object('kind', 'unit', 'id', g.id),
  jsonb_build_array(jsonb_build_object('role', 'lead', 'assignee', jsonb_build_object('kind', 'unit', 'id', g.id), 'done', not fresh, 'result', null)),
  '{}', 1, 0, (i % 20 = 0)::int, 0, 0, case when fresh then 'handle' end,
  case when fresh then jsonb_build_array(jsonb_build_object('event', 'start', 'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'limit', jsonb_build_object('kind', 'working_day', 'amount', 3))) else '[]' end,
  case when fresh then at + interval '3 days' end, '[]', at + interval '7 days', false, case when fresh then null else i % 9 <> 0 end,
  at, at + interval '1 hour', at + interval '2 hours', case when fresh then null else at + interval '2 days' end,
  case when fresh then null else at + interval '3 days' end, case when fresh then null else at + interval '4 days' end,
  case when fresh then null else '已到场处理完毕，现场恢复正常。' end, case when fresh then null else '您反映的问题已处理，感谢支持。' end,
  1, 1, 1, 0, at, array[g.id]
from made join grid_of g on g.n = i % (select count(*) from grid_of)`

const facts = `
insert into fact (tenant_id, life, life_id, revision, at, tag, data)
select tenant_id, 'issue', id, 0, reported_at, 'Reported', jsonb_build_object('_tag', 'Reported', 'number', number)
from issue where tenant_id = $1 and number between $2 and $3`

const chunk = 50_000

/** Numbers from `from` to `to`; `level` is the working level of the tree. */
export const fillIssues = async (
  url: string,
  tenantId: TenantId,
  level: number,
  from: number,
  to: number,
  say: (line: string) => void
): Promise<void> => {
  const sql = connect(url, { max: 1 })
  try {
    await sql.unsafe(series, [tenantId, level])
    for (let start = from; start <= to; start += chunk) {
      const end = Math.min(to, start + chunk - 1)
      await sql.unsafe(issues, [tenantId, start, end])
      await sql.unsafe(facts, [tenantId, start, end])
      if (start % (chunk * 4) === 1) say(`filled ${end.toLocaleString('en')} issues`)
    }
    await sql.unsafe(`select setval('issue_number', ${to + 1})`)
    await sql.unsafe('vacuum analyze issue')
    await sql.unsafe('vacuum analyze fact')
  } finally {
    await sql.end()
  }
}
