-- Facts are only added. The province's own administrator, or a bug, cannot change or delete one.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are only added, never changed or deleted', tg_table_name
    using errcode = 'integrity_constraint_violation';
end
$$;
--> statement-breakpoint
create trigger ledger_entries_append_only before update or delete on ledger_entries
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger ledger_entries_no_truncate before truncate on ledger_entries
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger area_code_decisions_append_only before update or delete on area_code_decisions
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger certificate_checks_append_only before update or delete on certificate_checks
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger certificate_notices_append_only before update or delete on certificate_notices
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger area_code_values_append_only before update or delete on area_code_values
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger batches_no_delete before delete on batches
  for each row execute function refuse_change();
--> statement-breakpoint
insert into ledger_head (id, sequence, hash) values ('head', 0, repeat('0', 64));
