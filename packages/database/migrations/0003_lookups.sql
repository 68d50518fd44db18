CREATE INDEX "fact_at" ON "fact" USING btree ("tenant_id","at");--> statement-breakpoint
CREATE INDEX "issue_open_lead" ON "issue" USING btree ("tenant_id",("lead" ->> 'id')) WHERE open;--> statement-breakpoint
CREATE INDEX "issue_reporter" ON "issue" USING btree ("tenant_id",("reporter" ->> 'id')) WHERE reporter ->> 'id' is not null;