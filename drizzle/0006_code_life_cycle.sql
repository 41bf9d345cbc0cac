create table area_checks (
  id text primary key,
  area_id text not null,
  market_code text,
  dossier_id text,
  kind text not null,
  checked_on date not null,
  outcome text not null,
  minutes_number text not null,
  measured_square_metres bigint,
  latitude double precision,
  longitude double precision,
  findings text not null,
  evidence_file_id text,
  is_signed_by_both boolean not null,
  inspector_id text not null,
  authority_id text not null,
  recorded_at timestamp(3) with time zone not null
);
--> statement-breakpoint
create index area_checks_area_index on area_checks (area_id, checked_on);
--> statement-breakpoint
create trigger area_checks_append_only before update or delete on area_checks
  for each row execute function refuse_change();
--> statement-breakpoint
alter table area_code_decisions
  add column importer_reference text,
  add column reply_due_on date,
  add column notice jsonb,
  add column changes text,
  add column check_id text;
--> statement-breakpoint
create index area_code_decisions_reply_index on area_code_decisions (reply_due_on)
  where reply_due_on is not null;
--> statement-breakpoint
drop index area_codes_live_index;
--> statement-breakpoint
create unique index area_codes_live_index on area_codes (area_id, scheme_id, market_code)
  where state not in ('revoked', 'lapsed');
--> statement-breakpoint
alter table area_checks add constraint area_checks_area_id_growing_areas_id_fk
  foreign key (area_id) references growing_areas (id);
--> statement-breakpoint
alter table area_checks add constraint area_checks_market_code_markets_code_fk
  foreign key (market_code) references markets (code);
--> statement-breakpoint
alter table area_checks add constraint area_checks_evidence_file_id_files_id_fk
  foreign key (evidence_file_id) references files (id);
--> statement-breakpoint
alter table area_checks add constraint area_checks_inspector_id_people_id_fk
  foreign key (inspector_id) references people (id);
--> statement-breakpoint
alter table area_checks add constraint area_checks_authority_id_organisations_id_fk
  foreign key (authority_id) references organisations (id);
--> statement-breakpoint
alter table area_code_decisions add constraint area_code_decisions_check_id_area_checks_id_fk
  foreign key (check_id) references area_checks (id);
