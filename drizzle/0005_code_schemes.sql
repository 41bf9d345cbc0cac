-- A new decree is rows here, not a release. The values of existing rows are written by the load at start.
alter table crops add column is_perennial boolean not null default true;
--> statement-breakpoint
alter table crops alter column is_perennial drop default;
--> statement-breakpoint
alter table markets add column needs_importer_approval boolean not null default false;
--> statement-breakpoint
alter table markets alter column needs_importer_approval drop default;
--> statement-breakpoint
alter table code_schemes
  add column parts jsonb not null default '[]',
  add column issued_by text not null default 'province',
  add column for_export boolean not null default true,
  add column for_domestic boolean not null default true,
  add column valid_from date not null default '2018-01-01',
  add column valid_to date,
  add column origin text not null default 'seed';
--> statement-breakpoint
alter table code_schemes
  alter column parts drop default,
  alter column issued_by drop default,
  alter column for_export drop default,
  alter column for_domestic drop default,
  alter column valid_from drop default,
  alter column origin drop default;
--> statement-breakpoint
create table crop_market_rules (
  crop_code text not null,
  market_code text not null,
  valid_from date not null,
  needs_field_check boolean not null,
  source text not null,
  constraint crop_market_rules_crop_code_market_code_valid_from_pk primary key (crop_code, market_code, valid_from),
  constraint crop_market_rules_crop_code_crops_code_fk foreign key (crop_code) references crops (code),
  constraint crop_market_rules_market_code_markets_code_fk foreign key (market_code) references markets (code)
);
--> statement-breakpoint
create table former_provinces (
  code text primary key,
  name_vi text not null,
  province_code text not null,
  letters text,
  letters_source text,
  constraint former_provinces_letters_unique unique (letters),
  constraint former_provinces_province_code_provinces_code_fk foreign key (province_code) references provinces (code)
);
--> statement-breakpoint
create table code_procedures (
  id text primary key,
  is_export boolean not null,
  valid_from date not null,
  valid_to date,
  working_days integer,
  received_by text not null,
  issued_by text not null,
  minimum_perennial_square_metres integer,
  minimum_annual_square_metres integer,
  dossier_items jsonb not null,
  source text not null
);
--> statement-breakpoint
create table holidays (
  day date primary key,
  kind text not null,
  name_vi text not null,
  name_en text not null,
  name_zh text not null,
  source text not null,
  certainty text not null
);
--> statement-breakpoint
create table day_settings (
  id text primary key,
  day date not null,
  kind text not null,
  name text not null,
  source text not null,
  set_by text not null,
  set_at timestamp (3) with time zone not null,
  constraint day_settings_set_by_people_id_fk foreign key (set_by) references people (id)
);
--> statement-breakpoint
create index day_settings_day_index on day_settings (day, set_at);
--> statement-breakpoint
create table scheme_settings (
  id text primary key,
  scheme_id text not null,
  kind text not null,
  last_day date,
  source text not null,
  set_by text not null,
  set_at timestamp (3) with time zone not null,
  constraint scheme_settings_scheme_id_code_schemes_id_fk foreign key (scheme_id) references code_schemes (id),
  constraint scheme_settings_set_by_people_id_fk foreign key (set_by) references people (id),
  constraint scheme_settings_last_day_check check ((kind = 'closed') = (last_day is not null))
);
--> statement-breakpoint
create index scheme_settings_scheme_index on scheme_settings (scheme_id, set_at);
--> statement-breakpoint
create trigger day_settings_append_only before update or delete on day_settings
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger scheme_settings_append_only before update or delete on scheme_settings
  for each row execute function refuse_change();
