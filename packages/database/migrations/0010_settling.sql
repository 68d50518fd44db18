DROP INDEX "change_set_due";--> statement-breakpoint
ALTER TABLE "change_set" ADD COLUMN "touched" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "change_set" ADD COLUMN "settled_at" timestamptz(3);--> statement-breakpoint
CREATE INDEX "change_set_waiting" ON "change_set" USING btree ("effective_at") WHERE state = 'published' or (state = 'inForce' and settled_at is null);