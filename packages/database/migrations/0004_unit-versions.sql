ALTER TABLE "unit" ADD COLUMN "since" timestamptz(3);--> statement-breakpoint
UPDATE "unit" SET "since" = "from";--> statement-breakpoint
ALTER TABLE "unit" ALTER COLUMN "since" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "unit" ADD COLUMN "earlier" jsonb DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "unit" ALTER COLUMN "earlier" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "unit" ADD COLUMN "other_codes" jsonb DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "unit" ALTER COLUMN "other_codes" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "unit" ADD COLUMN "predecessors" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "unit" ALTER COLUMN "predecessors" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "unit" ADD COLUMN "successors" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "unit" ALTER COLUMN "successors" DROP DEFAULT;
