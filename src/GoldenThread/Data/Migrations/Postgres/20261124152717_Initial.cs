using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GoldenThread.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "dissemination_briefings",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    background = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    why_it_matters = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    what_was_found = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    what_worked_well = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    learning = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    what_to_do_now = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    reflect = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    after_kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    after_id = table.Column<Guid>(type: "uuid", nullable: true),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    issued_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dissemination_briefings", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_dissemination_briefings_id", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_public_feedback",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    about = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_public_feedback", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_evaluation_public_feedback_id", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_settings",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fewest_answers = table.Column<int>(type: "integer", nullable: false),
                    share_percent = table.Column<int>(type: "integer", nullable: false),
                    practise_after_days = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_settings", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_evaluation_settings_id", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "foundation_files",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    content_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    stored_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_foundation_files", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_foundation_files_id", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "foundation_idempotency",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    caller = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    route = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    body_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: true),
                    location = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_foundation_idempotency", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_foundation_idempotency_id", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "foundation_job_leases",
                columns: table => new
                {
                    job = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    holder = table.Column<Guid>(type: "uuid", nullable: false),
                    until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_foundation_job_leases", x => x.job);
                });

            migrationBuilder.CreateTable(
                name: "foundation_trail_entries",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    did = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    about_kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    about_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    values_digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    sequence = table.Column<long>(type: "bigint", nullable: true),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_foundation_trail_entries", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_foundation_trail_entries_id", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "learning_elearning_modules",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    requirement = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    lock_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_learning_elearning_modules", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_learning_elearning_modules_id", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "partnerships_groups",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    aliases = table.Column<List<string>>(type: "text[]", nullable: false),
                    remit = table.Column<List<string>>(type: "text[]", nullable: false),
                    meets = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    reports_to = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_groups", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_partnerships_groups_id", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "partnerships_partnerships",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sample_data = table.Column<bool>(type: "boolean", nullable: false),
                    approves_registrations = table.Column<bool>(type: "boolean", nullable: false),
                    dormant_after_months = table.Column<int>(type: "integer", nullable: true),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    lock_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_partnerships", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    email_key = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    password_hash = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    security_stamp = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    disabled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    seen_on = table.Column<DateOnly>(type: "date", nullable: true),
                    warnings = table.Column<int>(type: "integer", nullable: false),
                    warned_on = table.Column<DateOnly>(type: "date", nullable: true),
                    dormant_since = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_answered_challenges",
                columns: table => new
                {
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ends_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_answered_challenges", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "people_sign_in_tries",
                columns: table => new
                {
                    email_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    failed = table.Column<int>(type: "integer", nullable: false),
                    wait_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_sign_in_tries", x => x.email_hash);
                });

            migrationBuilder.CreateTable(
                name: "programme_message_texts",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    opening = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    closing = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    days_before = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_message_texts", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_message_texts_id", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "programme_pathways",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    job_role = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    lock_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_pathways", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_pathways_id", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "programme_pool_targets",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisations = table.Column<int>(type: "integer", nullable: false),
                    by = table.Column<DateOnly>(type: "date", nullable: false),
                    set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_pool_targets", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_pool_targets_id", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "programme_practice_weeks",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    priority = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_practice_weeks", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_practice_weeks_id", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reviews_findings",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    title_key = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    published_on = table.Column<DateOnly>(type: "date", nullable: false),
                    theme = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    priority = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    summary = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    no_need_why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    no_need_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    lock_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reviews_findings", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_reviews_findings_id", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "surveys_items",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    lowest = table.Column<int>(type: "integer", nullable: true),
                    highest = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_surveys_items", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_surveys_items_id", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "surveys_questionnaires",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    draft = table.Column<string>(type: "text", nullable: true),
                    lock_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_surveys_questionnaires", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_surveys_questionnaires_id", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "foundation_file_chunks",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_foundation_file_chunks", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_foundation_file_chunks_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_foundation_file_chunks_foundation_files_partnership_id_file~",
                        columns: x => new { x.partnership_id, x.file_id },
                        principalTable: "foundation_files",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "foundation_mail_messages",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    to = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    html = table.Column<string>(type: "text", nullable: false),
                    calendar = table.Column<string>(type: "text", nullable: true),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    about_kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    about_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    not_before = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    tried_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_error = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_foundation_mail_messages", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_foundation_mail_messages_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_foundation_mail_messages_foundation_files_partnership_id_fi~",
                        columns: x => new { x.partnership_id, x.file_id },
                        principalTable: "foundation_files",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_design_templates",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_design_templates", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_design_templates_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_design_templates_foundation_files_partnership_id_~",
                        columns: x => new { x.partnership_id, x.file_id },
                        principalTable: "foundation_files",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "foundation_trail_values",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    old = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    @new = table.Column<string>(name: "new", type: "character varying(4000)", maxLength: 4000, nullable: true),
                    salt = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    erased_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_foundation_trail_values", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_foundation_trail_values_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_foundation_trail_values_foundation_trail_entries_partnershi~",
                        columns: x => new { x.partnership_id, x.entry_id },
                        principalTable: "foundation_trail_entries",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_plans",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    agreed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agreed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    lock_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_plans", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_plans_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_plans_partnerships_groups_partnership_id_agreed_b~",
                        columns: x => new { x.partnership_id, x.agreed_by_id },
                        principalTable: "partnerships_groups",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "partnerships_agencies",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    name_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sector = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    legal_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    based_in_area = table.Column<bool>(type: "boolean", nullable: false),
                    serves_area = table.Column<bool>(type: "boolean", nullable: false),
                    under_prevent = table.Column<bool>(type: "boolean", nullable: false),
                    headcount = table.Column<int>(type: "integer", nullable: true),
                    email_domains = table.Column<List<string>>(type: "text[]", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_agencies", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_partnerships_agencies_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_partnerships_agencies_partnerships_partnerships_partnership~",
                        column: x => x.partnership_id,
                        principalTable: "partnerships_partnerships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "partnerships_pack_versions",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    adopted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_pack_versions", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_partnerships_pack_versions_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_partnerships_pack_versions_partnerships_partnerships_partne~",
                        column: x => x.partnership_id,
                        principalTable: "partnerships_partnerships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_badge_keys",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key_id = table.Column<string>(type: "character varying(43)", maxLength: 43, nullable: false),
                    modulus = table.Column<string>(type: "character varying(700)", maxLength: 700, nullable: false),
                    exponent = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_badge_keys", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_badge_keys_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_badge_keys_partnerships_partnerships_partnership_~",
                        column: x => x.partnership_id,
                        principalTable: "partnerships_partnerships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_event_shares",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    guest_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    places = table.Column<int>(type: "integer", nullable: false),
                    offered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    accepted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    counts_towards = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_event_shares", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_event_shares_partnerships_partnerships_guest_id",
                        column: x => x.guest_id,
                        principalTable: "partnerships_partnerships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_event_shares_partnerships_partnerships_owner_id",
                        column: x => x.owner_id,
                        principalTable: "partnerships_partnerships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_account_requests",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    email_key = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    key_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    ends_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_account_requests", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_people_account_requests_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_people_account_requests_people_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "people_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_authenticators",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sealed_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_step = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_authenticators", x => x.account_id);
                    table.ForeignKey(
                        name: "FK_people_authenticators_people_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "people_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_passkeys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    credential_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    credential_id = table.Column<byte[]>(type: "bytea", nullable: false),
                    public_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    sign_count = table.Column<long>(type: "bigint", nullable: false),
                    transports = table.Column<List<string>>(type: "text[]", nullable: false),
                    is_user_verified = table.Column<bool>(type: "boolean", nullable: false),
                    is_backup_eligible = table.Column<bool>(type: "boolean", nullable: false),
                    is_backed_up = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_passkeys", x => x.id);
                    table.ForeignKey(
                        name: "FK_people_passkeys_people_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "people_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_people",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    last_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    name_key = table.Column<string>(type: "character varying(201)", maxLength: 201, nullable: false),
                    email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    email_key = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    @protected = table.Column<bool>(name: "protected", type: "boolean", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    merged_into_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_people", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_people_people_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_people_people_people_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "people_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_people_people_people_people_partnership_id_merged_into_id",
                        columns: x => new { x.partnership_id, x.merged_into_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_recovery_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_recovery_codes", x => x.id);
                    table.ForeignKey(
                        name: "FK_people_recovery_codes_people_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "people_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_sign_in_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    awaits_code = table.Column<bool>(type: "boolean", nullable: false),
                    proven_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_sign_in_sessions", x => x.id);
                    table.ForeignKey(
                        name: "FK_people_sign_in_sessions_people_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "people_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assurance_outcome_measures",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    finding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    definition = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    higher_is_better = table.Column<bool>(type: "boolean", nullable: false),
                    before_count = table.Column<int>(type: "integer", nullable: true),
                    before_of = table.Column<int>(type: "integer", nullable: true),
                    before_on = table.Column<DateOnly>(type: "date", nullable: true),
                    after_count = table.Column<int>(type: "integer", nullable: true),
                    after_of = table.Column<int>(type: "integer", nullable: true),
                    after_on = table.Column<DateOnly>(type: "date", nullable: true),
                    named_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    named_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assurance_outcome_measures", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_assurance_outcome_measures_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_assurance_outcome_measures_reviews_findings_partnership_id_~",
                        columns: x => new { x.partnership_id, x.finding_id },
                        principalTable: "reviews_findings",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_themes",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    questionnaire_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    meaning = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    retired_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_themes", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_evaluation_themes_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_evaluation_themes_surveys_questionnaires_partnership_id_que~",
                        columns: x => new { x.partnership_id, x.questionnaire_id },
                        principalTable: "surveys_questionnaires",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "surveys_questionnaire_versions",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    questionnaire_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_surveys_questionnaire_versions", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_surveys_questionnaire_versions_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_surveys_questionnaire_versions_surveys_questionnaires_partn~",
                        columns: x => new { x.partnership_id, x.questionnaire_id },
                        principalTable: "surveys_questionnaires",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charging_trainer_credits",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    half_days = table.Column<int>(type: "integer", nullable: false),
                    places_used = table.Column<int>(type: "integer", nullable: false),
                    booking_id = table.Column<Guid>(type: "uuid", nullable: true),
                    what = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    noted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charging_trainer_credits", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_charging_trainer_credits_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_charging_trainer_credits_partnerships_agencies_partnership_~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "partnerships_funding_contributions",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year_from = table.Column<int>(type: "integer", nullable: false),
                    business_and_analytical_support_pence = table.Column<int>(type: "integer", nullable: false),
                    independent_scrutiny_pence = table.Column<int>(type: "integer", nullable: false),
                    infrastructure_pence = table.Column<int>(type: "integer", nullable: false),
                    learning_events_pence = table.Column<int>(type: "integer", nullable: false),
                    local_practice_reviews_pence = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_funding_contributions", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_partnerships_funding_contributions_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_partnerships_funding_contributions_partnerships_agencies_pa~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_import_columns",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    heading = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    field = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_import_columns", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_people_import_columns_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_people_import_columns_partnerships_agencies_partnership_id_~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_attendance_escalations",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    receiver = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    raised_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_attendance_escalations", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_attendance_escalations_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_attendance_escalations_partnerships_agencies_part~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_open_trainings",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    about = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    audience = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: true),
                    how_to_book = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    listed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_open_trainings", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_open_trainings_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_open_trainings_partnerships_agencies_partnership_~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_practice_contributions",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    week_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    planned = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    divergence = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    cohesion = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    barriers = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    collaboration = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    reviewed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_practice_contributions", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_practice_contributions_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_practice_contributions_partnerships_agencies_part~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_practice_contributions_programme_practice_weeks_p~",
                        columns: x => new { x.partnership_id, x.week_id },
                        principalTable: "programme_practice_weeks",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reviews_finding_agencies",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    finding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reviews_finding_agencies", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_reviews_finding_agencies_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_reviews_finding_agencies_partnerships_agencies_partnership_~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_reviews_finding_agencies_reviews_findings_partnership_id_fi~",
                        columns: x => new { x.partnership_id, x.finding_id },
                        principalTable: "reviews_findings",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "simulation_drafts",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    base_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    made_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    published_as_id = table.Column<Guid>(type: "uuid", nullable: true),
                    lock_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_simulation_drafts", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_simulation_drafts_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_simulation_drafts_partnerships_pack_versions_partnership_id~",
                        columns: x => new { x.partnership_id, x.base_version_id },
                        principalTable: "partnerships_pack_versions",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_simulation_drafts_partnerships_pack_versions_partnership_i~1",
                        columns: x => new { x.partnership_id, x.published_as_id },
                        principalTable: "partnerships_pack_versions",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "assurance_embedding_evidence",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    finding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    summary = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    measure = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    filed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    filed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    judgement = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    judged_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    judged_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    judged_why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assurance_embedding_evidence", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_assurance_embedding_evidence_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_assurance_embedding_evidence_foundation_files_partnership_i~",
                        columns: x => new { x.partnership_id, x.file_id },
                        principalTable: "foundation_files",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_assurance_embedding_evidence_partnerships_agencies_partners~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_assurance_embedding_evidence_people_people_partnership_id_f~",
                        columns: x => new { x.partnership_id, x.filed_by_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_assurance_embedding_evidence_people_people_partnership_id_j~",
                        columns: x => new { x.partnership_id, x.judged_by_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_assurance_embedding_evidence_reviews_findings_partnership_i~",
                        columns: x => new { x.partnership_id, x.finding_id },
                        principalTable: "reviews_findings",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "assurance_thread_limit_changes",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    limit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    value = table.Column<int>(type: "integer", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    set_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assurance_thread_limit_changes", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_assurance_thread_limit_changes_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_assurance_thread_limit_changes_people_people_partnership_id~",
                        columns: x => new { x.partnership_id, x.set_by_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charging_invoices",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    payer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    payer_key = table.Column<string>(type: "character varying(340)", maxLength: 340, nullable: false),
                    payer_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    payer_email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    purchase_order = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    issued_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    issued_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    total_pence = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charging_invoices", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_charging_invoices_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_charging_invoices_partnerships_agencies_partnership_id_agen~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charging_invoices_people_people_partnership_id_person_id",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dissemination_briefing_copies",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    briefing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    reminded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    acknowledged_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    acknowledged_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    how_used = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    people_reached = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dissemination_briefing_copies", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_dissemination_briefing_copies_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_dissemination_briefing_copies_dissemination_briefings_partn~",
                        columns: x => new { x.partnership_id, x.briefing_id },
                        principalTable: "dissemination_briefings",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_dissemination_briefing_copies_partnerships_agencies_partner~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_dissemination_briefing_copies_people_people_partnership_id_~",
                        columns: x => new { x.partnership_id, x.acknowledged_by_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_concerns",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    where = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    words = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    flagged_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    flagged_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    passed_on_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    passed_on_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    passed_on_to = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    lock_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_concerns", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_evaluation_concerns_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_evaluation_concerns_people_people_partnership_id_flagged_by~",
                        columns: x => new { x.partnership_id, x.flagged_by_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_evaluation_concerns_people_people_partnership_id_passed_on_~",
                        columns: x => new { x.partnership_id, x.passed_on_by_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "framework_achievements",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requirement = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    participatory = table.Column<bool>(type: "boolean", nullable: false),
                    refresher_only = table.Column<bool>(type: "boolean", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    accepted_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    superseded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    evidence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    evidence_kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    evidence_label = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_framework_achievements", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_framework_achievements_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_framework_achievements_foundation_files_partnership_id_file~",
                        columns: x => new { x.partnership_id, x.file_id },
                        principalTable: "foundation_files",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_framework_achievements_people_people_partnership_id_accepte~",
                        columns: x => new { x.partnership_id, x.accepted_by_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_framework_achievements_people_people_partnership_id_person_~",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "framework_agency_requirements",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    covers = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    role = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    within_days = table.Column<int>(type: "integer", nullable: true),
                    renew_months = table.Column<int>(type: "integer", nullable: true),
                    beside = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    made_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_framework_agency_requirements", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_framework_agency_requirements_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_framework_agency_requirements_partnerships_agencies_partner~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_framework_agency_requirements_people_people_partnership_id_~",
                        columns: x => new { x.partnership_id, x.made_by_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "framework_competence_checks",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    setting = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    seen = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    need = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_framework_competence_checks", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_framework_competence_checks_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_framework_competence_checks_people_people_partnership_id_by~",
                        columns: x => new { x.partnership_id, x.by_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_framework_competence_checks_people_people_partnership_id_pe~",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "framework_duty_confirmations",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_framework_duty_confirmations", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_framework_duty_confirmations_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_framework_duty_confirmations_partnerships_agencies_partners~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_framework_duty_confirmations_people_people_partnership_id_b~",
                        columns: x => new { x.partnership_id, x.by_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "framework_extensions",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    requirement = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    why = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    made_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    undone_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    undone_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_framework_extensions", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_framework_extensions_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_framework_extensions_partnerships_agencies_partnership_id_a~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_framework_extensions_people_people_partnership_id_made_by_id",
                        columns: x => new { x.partnership_id, x.made_by_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_framework_extensions_people_people_partnership_id_undone_by~",
                        columns: x => new { x.partnership_id, x.undone_by_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "framework_logged_learning",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requirement = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    participatory = table.Column<bool>(type: "boolean", nullable: false),
                    what = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    logged_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    accepted = table.Column<bool>(type: "boolean", nullable: true),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_framework_logged_learning", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_framework_logged_learning_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_framework_logged_learning_foundation_files_partnership_id_f~",
                        columns: x => new { x.partnership_id, x.file_id },
                        principalTable: "foundation_files",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_framework_logged_learning_people_people_partnership_id_deci~",
                        columns: x => new { x.partnership_id, x.decided_by_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_framework_logged_learning_people_people_partnership_id_pers~",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "framework_not_completed",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requirement = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_framework_not_completed", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_framework_not_completed_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_framework_not_completed_partnerships_agencies_partnership_i~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_framework_not_completed_people_people_partnership_id_by_id",
                        columns: x => new { x.partnership_id, x.by_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_framework_not_completed_people_people_partnership_id_person~",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "framework_passport_shares",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    @for = table.Column<string>(name: "for", type: "character varying(200)", maxLength: 200, nullable: false),
                    posts = table.Column<bool>(type: "boolean", nullable: false),
                    standing = table.Column<bool>(type: "boolean", nullable: false),
                    history = table.Column<bool>(type: "boolean", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_framework_passport_shares", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_framework_passport_shares_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_framework_passport_shares_people_people_partnership_id_pers~",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "framework_training_returns",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requirement = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    in_post = table.Column<int>(type: "integer", nullable: false),
                    in_date = table.Column<int>(type: "integer", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    superseded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_framework_training_returns", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_framework_training_returns_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_framework_training_returns_partnerships_agencies_partnershi~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_framework_training_returns_people_people_partnership_id_by_~",
                        columns: x => new { x.partnership_id, x.by_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "learning_enrolments",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    module_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    allocated_on = table.Column<DateOnly>(type: "date", nullable: false),
                    allocated_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    started_on = table.Column<DateOnly>(type: "date", nullable: true),
                    completed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    pack_version_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agency_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    agency_based_in_area = table.Column<bool>(type: "boolean", nullable: false),
                    agency_serves_area = table.Column<bool>(type: "boolean", nullable: false),
                    agency_contributes = table.Column<bool>(type: "boolean", nullable: false),
                    manager_email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_learning_enrolments", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_learning_enrolments_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_learning_enrolments_learning_elearning_modules_partnership_~",
                        columns: x => new { x.partnership_id, x.module_id },
                        principalTable: "learning_elearning_modules",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_learning_enrolments_partnerships_agencies_partnership_id_ag~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_learning_enrolments_partnerships_pack_versions_partnership_~",
                        columns: x => new { x.partnership_id, x.pack_version_id },
                        principalTable: "partnerships_pack_versions",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_learning_enrolments_people_people_partnership_id_allocated_~",
                        columns: x => new { x.partnership_id, x.allocated_by_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_learning_enrolments_people_people_partnership_id_person_id",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "needs_needs",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    title_key = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    evidence = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    theme = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    priority = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    staff_groups = table.Column<List<string>>(type: "text[]", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    raised_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    raised_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    closing_evidence = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    closing_evidence_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    lock_version = table.Column<int>(type: "integer", nullable: false),
                    origin_id = table.Column<Guid>(type: "uuid", nullable: false),
                    origin_kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    origin_label = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_needs_needs", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_needs_needs_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_needs_needs_people_people_partnership_id_owner_id",
                        columns: x => new { x.partnership_id, x.owner_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "partnerships_group_members",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_chair = table.Column<bool>(type: "boolean", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_group_members", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_partnerships_group_members_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_partnerships_group_members_partnerships_agencies_partnershi~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_partnerships_group_members_partnerships_groups_partnership_~",
                        columns: x => new { x.partnership_id, x.group_id },
                        principalTable: "partnerships_groups",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_partnerships_group_members_people_people_partnership_id_per~",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_api_tokens",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_api_tokens", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_people_api_tokens_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_people_api_tokens_people_people_partnership_id_person_id",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_grants",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    scope = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    scope_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    given_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_grants", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_people_grants_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_people_grants_people_people_partnership_id_given_by_id",
                        columns: x => new { x.partnership_id, x.given_by_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_people_grants_people_people_partnership_id_person_id",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_imports",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    file_name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    file_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    complete = table.Column<bool>(type: "boolean", nullable: false),
                    own_agency_only = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    made_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    applied_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    undone_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    unchanged = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_imports", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_people_imports_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_people_imports_foundation_files_partnership_id_file_id",
                        columns: x => new { x.partnership_id, x.file_id },
                        principalTable: "foundation_files",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_people_imports_partnerships_agencies_partnership_id_agency_~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_people_imports_people_people_partnership_id_made_by_id",
                        columns: x => new { x.partnership_id, x.made_by_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_intakes",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    file_name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    file_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    made_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    applied_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    undone_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    rows = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_intakes", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_people_intakes_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_people_intakes_foundation_files_partnership_id_file_id",
                        columns: x => new { x.partnership_id, x.file_id },
                        principalTable: "foundation_files",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_people_intakes_people_people_partnership_id_made_by_id",
                        columns: x => new { x.partnership_id, x.made_by_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_join_requests",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    last_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    job_title = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_join_requests", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_people_join_requests_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_people_join_requests_partnerships_agencies_partnership_id_a~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_people_join_requests_people_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "people_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_people_join_requests_people_people_partnership_id_decided_b~",
                        columns: x => new { x.partnership_id, x.decided_by_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_merges",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kept_id = table.Column<Guid>(type: "uuid", nullable: false),
                    merged_id = table.Column<Guid>(type: "uuid", nullable: false),
                    why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    made_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    undone_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_merges", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_people_merges_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_people_merges_people_people_partnership_id_kept_id",
                        columns: x => new { x.partnership_id, x.kept_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_people_merges_people_people_partnership_id_made_by_id",
                        columns: x => new { x.partnership_id, x.made_by_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_people_merges_people_people_partnership_id_merged_id",
                        columns: x => new { x.partnership_id, x.merged_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_posts",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    job_title = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    staff_group = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    line_manager_id = table.Column<Guid>(type: "uuid", nullable: true),
                    team = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    staff_number = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    sector_roles = table.Column<List<string>>(type: "text[]", nullable: false),
                    volunteer = table.Column<bool>(type: "boolean", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_posts", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_people_posts_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_people_posts_partnerships_agencies_partnership_id_agency_id",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_people_posts_people_people_partnership_id_line_manager_id",
                        columns: x => new { x.partnership_id, x.line_manager_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_people_posts_people_people_partnership_id_person_id",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_calendar_feeds",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    key_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_calendar_feeds", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_calendar_feeds_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_calendar_feeds_partnerships_agencies_partnership_~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_calendar_feeds_people_people_partnership_id_perso~",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_courses",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    title_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    aim = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    outcomes = table.Column<List<string>>(type: "text[]", nullable: false),
                    level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    audience_groups = table.Column<List<string>>(type: "text[]", nullable: false),
                    audience = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    not_for = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    format = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    length = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    prerequisites = table.Column<List<string>>(type: "text[]", nullable: false),
                    one_place_each = table.Column<bool>(type: "boolean", nullable: false),
                    core_code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    trains_trainers = table.Column<bool>(type: "boolean", nullable: false),
                    themes = table.Column<List<string>>(type: "text[]", nullable: false),
                    understandings = table.Column<List<string>>(type: "text[]", nullable: false),
                    benefits = table.Column<List<string>>(type: "text[]", nullable: false),
                    for_whom = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    approved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    review_reminded_for = table.Column<DateOnly>(type: "date", nullable: true),
                    approval = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    completion = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    evaluation_steps = table.Column<List<string>>(type: "text[]", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_courses", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_courses_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_courses_people_people_partnership_id_owner_id",
                        columns: x => new { x.partnership_id, x.owner_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_design_requests",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    wants = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_design_requests", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_design_requests_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_design_requests_people_people_partnership_id_pers~",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_joint_places",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    share_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    attended = table.Column<bool>(type: "boolean", nullable: true),
                    came_home_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_joint_places", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_joint_places_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_joint_places_people_people_partnership_id_person_~",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_joint_places_programme_event_shares_share_id",
                        column: x => x.share_id,
                        principalTable: "programme_event_shares",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_trainers",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    specialisms = table.Column<List<string>>(type: "text[]", nullable: false),
                    experience = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    release_agreed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    trained_to_train_on = table.Column<DateOnly>(type: "date", nullable: true),
                    joined_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_trainers", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_trainers_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_trainers_people_people_partnership_id_person_id",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "surveys_waves",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    step = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    opens_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closes_on = table.Column<DateOnly>(type: "date", nullable: false),
                    remind_every_days = table.Column<int>(type: "integer", nullable: false),
                    remind_at_most = table.Column<int>(type: "integer", nullable: false),
                    gates_certificate = table.Column<bool>(type: "boolean", nullable: false),
                    paired_with_id = table.Column<Guid>(type: "uuid", nullable: true),
                    open_link_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    lock_version = table.Column<int>(type: "integer", nullable: false),
                    about_id = table.Column<Guid>(type: "uuid", nullable: false),
                    about_kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    about_label = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_surveys_waves", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_surveys_waves_id", x => x.id);
                    table.UniqueConstraint("AK_surveys_waves_partnership_id_id_kind", x => new { x.partnership_id, x.id, x.kind });
                    table.CheckConstraint("ck_surveys_waves_days", "closes_on >= opens_on");
                    table.CheckConstraint("ck_surveys_waves_named_when_it_matters_who", "kind = 'named' OR (remind_at_most = 0 AND NOT gates_certificate AND paired_with_id IS NULL)");
                    table.CheckConstraint("ck_surveys_waves_open_link_is_anonymous", "kind = 'anonymous' OR open_link_hash IS NULL");
                    table.ForeignKey(
                        name: "FK_surveys_waves_surveys_questionnaire_versions_partnership_id~",
                        columns: x => new { x.partnership_id, x.version_id },
                        principalTable: "surveys_questionnaire_versions",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_surveys_waves_surveys_waves_partnership_id_paired_with_id_k~",
                        columns: x => new { x.partnership_id, x.paired_with_id, x.kind },
                        principalTable: "surveys_waves",
                        principalColumns: new[] { "partnership_id", "id", "kind" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charging_charges",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    origin_kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    origin_id = table.Column<Guid>(type: "uuid", nullable: false),
                    origin_label = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    happened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    pack_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    payer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    payer_email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    payer_key = table.Column<string>(type: "character varying(340)", maxLength: 340, nullable: true),
                    manager_email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    proposed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    waived_for = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    evidence = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    verified_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    contested_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    contested_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    objection = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    invoice_id = table.Column<Guid>(type: "uuid", nullable: true),
                    lock_version = table.Column<int>(type: "integer", nullable: false),
                    amount_pence = table.Column<int>(type: "integer", nullable: false),
                    at_most_pence = table.Column<int>(type: "integer", nullable: false),
                    proposed_pence = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charging_charges", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_charging_charges_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_charging_charges_charging_invoices_partnership_id_invoice_id",
                        columns: x => new { x.partnership_id, x.invoice_id },
                        principalTable: "charging_invoices",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charging_charges_partnerships_agencies_partnership_id_agenc~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charging_charges_partnerships_pack_versions_partnership_id_~",
                        columns: x => new { x.partnership_id, x.pack_version_id },
                        principalTable: "partnerships_pack_versions",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charging_charges_people_people_partnership_id_person_id",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charging_credit_notes",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    invoice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    issued_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    issued_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    amount_pence = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charging_credit_notes", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_charging_credit_notes_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_charging_credit_notes_charging_invoices_partnership_id_invo~",
                        columns: x => new { x.partnership_id, x.invoice_id },
                        principalTable: "charging_invoices",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charging_invoice_reminders",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    invoice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: false),
                    sent_by_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charging_invoice_reminders", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_charging_invoice_reminders_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_charging_invoice_reminders_charging_invoices_partnership_id~",
                        columns: x => new { x.partnership_id, x.invoice_id },
                        principalTable: "charging_invoices",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charging_payments",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    invoice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    amount_pence = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charging_payments", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_charging_payments_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_charging_payments_charging_invoices_partnership_id_invoice_~",
                        columns: x => new { x.partnership_id, x.invoice_id },
                        principalTable: "charging_invoices",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "needs_need_agencies",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    need_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_needs_need_agencies", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_needs_need_agencies_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_needs_need_agencies_needs_needs_partnership_id_need_id",
                        columns: x => new { x.partnership_id, x.need_id },
                        principalTable: "needs_needs",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_needs_need_agencies_partnerships_agencies_partnership_id_ag~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "needs_need_responses",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    need_id = table.Column<Guid>(type: "uuid", nullable: false),
                    method = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    what = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    answer_kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    answer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    chosen_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    chosen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_needs_need_responses", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_needs_need_responses_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_needs_need_responses_needs_needs_partnership_id_need_id",
                        columns: x => new { x.partnership_id, x.need_id },
                        principalTable: "needs_needs",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_import_lines",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    row = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    name = table.Column<string>(type: "character varying(210)", maxLength: 210, nullable: false),
                    email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    was = table.Column<string>(type: "text", nullable: true),
                    becomes = table.Column<string>(type: "text", nullable: true),
                    asked = table.Column<string>(type: "text", nullable: true),
                    candidates = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_import_lines", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_people_import_lines_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_people_import_lines_people_imports_partnership_id_import_id",
                        columns: x => new { x.partnership_id, x.import_id },
                        principalTable: "people_imports",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_intake_lines",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    intake_id = table.Column<Guid>(type: "uuid", nullable: false),
                    row = table.Column<int>(type: "integer", nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    about = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    key = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    amount = table.Column<int>(type: "integer", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: true),
                    becomes = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_intake_lines", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_people_intake_lines_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_people_intake_lines_people_intakes_partnership_id_intake_id",
                        columns: x => new { x.partnership_id, x.intake_id },
                        principalTable: "people_intakes",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_merged_rows",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    merge_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<string>(type: "character varying(130)", maxLength: 130, nullable: false),
                    row_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_merged_rows", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_people_merged_rows_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_people_merged_rows_people_merges_partnership_id_merge_id",
                        columns: x => new { x.partnership_id, x.merge_id },
                        principalTable: "people_merges",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "framework_due_dates",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requirement = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    force = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    first_by = table.Column<DateOnly>(type: "date", nullable: true),
                    met_on = table.Column<DateOnly>(type: "date", nullable: true),
                    met_until = table.Column<DateOnly>(type: "date", nullable: true),
                    by = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_framework_due_dates", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_framework_due_dates_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_framework_due_dates_partnerships_agencies_partnership_id_ag~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_framework_due_dates_people_people_partnership_id_person_id",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_framework_due_dates_people_posts_partnership_id_post_id",
                        columns: x => new { x.partnership_id, x.post_id },
                        principalTable: "people_posts",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "framework_placements",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    staff_group = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    superseded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_framework_placements", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_framework_placements_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_framework_placements_people_people_partnership_id_decided_b~",
                        columns: x => new { x.partnership_id, x.decided_by_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_framework_placements_people_people_partnership_id_person_id",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_framework_placements_people_posts_partnership_id_post_id",
                        columns: x => new { x.partnership_id, x.post_id },
                        principalTable: "people_posts",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "framework_reminders",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requirement = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    by = table.Column<DateOnly>(type: "date", nullable: false),
                    lead = table.Column<int>(type: "integer", nullable: false),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_framework_reminders", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_framework_reminders_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_framework_reminders_people_people_partnership_id_to_id",
                        columns: x => new { x.partnership_id, x.to_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_framework_reminders_people_posts_partnership_id_post_id",
                        columns: x => new { x.partnership_id, x.post_id },
                        principalTable: "people_posts",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_value_items",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    course_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    assumption = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    year = table.Column<int>(type: "integer", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    amount_pence = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_value_items", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_evaluation_value_items_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_evaluation_value_items_programme_courses_partnership_id_cou~",
                        columns: x => new { x.partnership_id, x.course_id },
                        principalTable: "programme_courses",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_course_interests",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    course_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_course_interests", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_course_interests_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_course_interests_partnerships_agencies_partnershi~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_course_interests_people_people_partnership_id_per~",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_course_interests_programme_courses_partnership_id~",
                        columns: x => new { x.partnership_id, x.course_id },
                        principalTable: "programme_courses",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_course_versions",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    course_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    changed = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    because = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    need_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_course_versions", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_course_versions_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_course_versions_needs_needs_partnership_id_need_id",
                        columns: x => new { x.partnership_id, x.need_id },
                        principalTable: "needs_needs",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_course_versions_programme_courses_partnership_id_~",
                        columns: x => new { x.partnership_id, x.course_id },
                        principalTable: "programme_courses",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_events",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    course_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    title_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    length = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    capacity = table.Column<int>(type: "integer", nullable: true),
                    waiting_room = table.Column<int>(type: "integer", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    cancelled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    booking_opens_on = table.Column<DateOnly>(type: "date", nullable: true),
                    booking_closes_on = table.Column<DateOnly>(type: "date", nullable: true),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    first_start = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    self_cancel_days = table.Column<int>(type: "integer", nullable: true),
                    trainers_wanted = table.Column<int>(type: "integer", nullable: true),
                    practice_week_id = table.Column<Guid>(type: "uuid", nullable: true),
                    visibility = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    goes_ahead_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    queue_policy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    has_place_rules = table.Column<bool>(type: "boolean", nullable: false),
                    online_booking = table.Column<bool>(type: "boolean", nullable: false),
                    fewest = table.Column<int>(type: "integer", nullable: true),
                    decide_on = table.Column<DateOnly>(type: "date", nullable: true),
                    alert_role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    alerted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    raised_because = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    breakout_groups = table.Column<int>(type: "integer", nullable: true),
                    speakers = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    has_questions = table.Column<bool>(type: "boolean", nullable: false),
                    venue_facts = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    venue_suits = table.Column<bool>(type: "boolean", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    lock_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_events", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_events_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_events_programme_courses_partnership_id_course_id",
                        columns: x => new { x.partnership_id, x.course_id },
                        principalTable: "programme_courses",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_events_programme_practice_weeks_partnership_id_pr~",
                        columns: x => new { x.partnership_id, x.practice_week_id },
                        principalTable: "programme_practice_weeks",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_pathway_steps",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    pathway_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    course_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_pathway_steps", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_pathway_steps_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_pathway_steps_programme_courses_partnership_id_co~",
                        columns: x => new { x.partnership_id, x.course_id },
                        principalTable: "programme_courses",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_pathway_steps_programme_pathways_partnership_id_p~",
                        columns: x => new { x.partnership_id, x.pathway_id },
                        principalTable: "programme_pathways",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_plan_items",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    course_id = table.Column<Guid>(type: "uuid", nullable: true),
                    need_id = table.Column<Guid>(type: "uuid", nullable: true),
                    month = table.Column<DateOnly>(type: "date", nullable: true),
                    dates = table.Column<int>(type: "integer", nullable: false),
                    themes = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_plan_items", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_plan_items_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_plan_items_needs_needs_partnership_id_need_id",
                        columns: x => new { x.partnership_id, x.need_id },
                        principalTable: "needs_needs",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_plan_items_programme_courses_partnership_id_cours~",
                        columns: x => new { x.partnership_id, x.course_id },
                        principalTable: "programme_courses",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_plan_items_programme_plans_partnership_id_plan_id",
                        columns: x => new { x.partnership_id, x.plan_id },
                        principalTable: "programme_plans",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_trainer_courses",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    trainer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    course_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_trainer_courses", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_trainer_courses_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_trainer_courses_programme_courses_partnership_id_~",
                        columns: x => new { x.partnership_id, x.course_id },
                        principalTable: "programme_courses",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_trainer_courses_programme_trainers_partnership_id~",
                        columns: x => new { x.partnership_id, x.trainer_id },
                        principalTable: "programme_trainers",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_result_evidence",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    course_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    step = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    before = table.Column<int>(type: "integer", nullable: true),
                    of_before = table.Column<int>(type: "integer", nullable: true),
                    before_on = table.Column<DateOnly>(type: "date", nullable: true),
                    after = table.Column<int>(type: "integer", nullable: false),
                    of_after = table.Column<int>(type: "integer", nullable: false),
                    after_on = table.Column<DateOnly>(type: "date", nullable: false),
                    wave_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_result_evidence", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_evaluation_result_evidence_id", x => x.id);
                    table.CheckConstraint("ck_evaluation_result_evidence_counts", "after >= 0 AND of_after >= after AND (before IS NULL OR (before >= 0 AND of_before >= before))");
                    table.ForeignKey(
                        name: "FK_evaluation_result_evidence_people_people_partnership_id_rec~",
                        columns: x => new { x.partnership_id, x.recorded_by_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_evaluation_result_evidence_programme_courses_partnership_id~",
                        columns: x => new { x.partnership_id, x.course_id },
                        principalTable: "programme_courses",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_evaluation_result_evidence_surveys_waves_partnership_id_wav~",
                        columns: x => new { x.partnership_id, x.wave_id },
                        principalTable: "surveys_waves",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "needs_analyses",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    wave_id = table.Column<Guid>(type: "uuid", nullable: false),
                    may_pass_on = table.Column<bool>(type: "boolean", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_needs_analyses", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_needs_analyses_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_needs_analyses_surveys_waves_partnership_id_wave_id",
                        columns: x => new { x.partnership_id, x.wave_id },
                        principalTable: "surveys_waves",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "surveys_anonymous_responses",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    wave_id = table.Column<Guid>(type: "uuid", nullable: false),
                    wave_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_surveys_anonymous_responses", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_surveys_anonymous_responses_id", x => x.id);
                    table.CheckConstraint("ck_surveys_anonymous_responses_kind", "wave_kind = 'anonymous'");
                    table.ForeignKey(
                        name: "FK_surveys_anonymous_responses_surveys_waves_partnership_id_wa~",
                        columns: x => new { x.partnership_id, x.wave_id, x.wave_kind },
                        principalTable: "surveys_waves",
                        principalColumns: new[] { "partnership_id", "id", "kind" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "surveys_invitations",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    wave_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @as = table.Column<string>(name: "as", type: "character varying(40)", maxLength: 40, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    about_person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    respondent_key = table.Column<string>(type: "character varying(360)", maxLength: 360, nullable: false),
                    link_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    invited_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reminders = table.Column<int>(type: "integer", nullable: false),
                    last_reminded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    no_more_reminders = table.Column<bool>(type: "boolean", nullable: false),
                    answered = table.Column<bool>(type: "boolean", nullable: false),
                    withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    lock_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_surveys_invitations", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_surveys_invitations_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_surveys_invitations_partnerships_agencies_partnership_id_ag~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_surveys_invitations_people_people_partnership_id_about_pers~",
                        columns: x => new { x.partnership_id, x.about_person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_surveys_invitations_people_people_partnership_id_person_id",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_surveys_invitations_surveys_waves_partnership_id_wave_id",
                        columns: x => new { x.partnership_id, x.wave_id },
                        principalTable: "surveys_waves",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "surveys_sealed_answers",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    wave_id = table.Column<Guid>(type: "uuid", nullable: false),
                    wave_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    key_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_surveys_sealed_answers", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_surveys_sealed_answers_id", x => x.id);
                    table.CheckConstraint("ck_surveys_sealed_answers_kind", "wave_kind = 'anonymous'");
                    table.ForeignKey(
                        name: "FK_surveys_sealed_answers_surveys_waves_partnership_id_wave_id~",
                        columns: x => new { x.partnership_id, x.wave_id, x.wave_kind },
                        principalTable: "surveys_waves",
                        principalColumns: new[] { "partnership_id", "id", "kind" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charging_invoice_lines",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    invoice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    charge_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    words = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    amount_pence = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charging_invoice_lines", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_charging_invoice_lines_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_charging_invoice_lines_charging_charges_partnership_id_char~",
                        columns: x => new { x.partnership_id, x.charge_id },
                        principalTable: "charging_charges",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charging_invoice_lines_charging_invoices_partnership_id_inv~",
                        columns: x => new { x.partnership_id, x.invoice_id },
                        principalTable: "charging_invoices",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_course_flags",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    course_id = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    raised_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answered_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_course_flags", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_course_flags_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_course_flags_programme_course_versions_partnershi~",
                        columns: x => new { x.partnership_id, x.answered_by_id },
                        principalTable: "programme_course_versions",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_course_flags_programme_courses_partnership_id_cou~",
                        columns: x => new { x.partnership_id, x.course_id },
                        principalTable: "programme_courses",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_pool_meetings",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    issues = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    successes = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    improvements = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    version_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_pool_meetings", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_pool_meetings_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_pool_meetings_programme_course_versions_partnersh~",
                        columns: x => new { x.partnership_id, x.version_id },
                        principalTable: "programme_course_versions",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_conclusions",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: true),
                    course_id = table.Column<Guid>(type: "uuid", nullable: true),
                    year = table.Column<int>(type: "integer", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    heading = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    group = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_conclusions", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_evaluation_conclusions_id", x => x.id);
                    table.CheckConstraint("ck_evaluation_conclusions_of_one_thing", "(CASE WHEN event_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN course_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN year IS NULL THEN 0 ELSE 1 END) = 1");
                    table.ForeignKey(
                        name: "FK_evaluation_conclusions_people_people_partnership_id_recorde~",
                        columns: x => new { x.partnership_id, x.recorded_by_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_evaluation_conclusions_programme_courses_partnership_id_cou~",
                        columns: x => new { x.partnership_id, x.course_id },
                        principalTable: "programme_courses",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_evaluation_conclusions_programme_events_partnership_id_even~",
                        columns: x => new { x.partnership_id, x.event_id },
                        principalTable: "programme_events",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_deep_dives",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    frame = table.Column<int>(type: "integer", nullable: false),
                    begun_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    lock_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_deep_dives", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_evaluation_deep_dives_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_evaluation_deep_dives_partnerships_groups_partnership_id_gr~",
                        columns: x => new { x.partnership_id, x.group_id },
                        principalTable: "partnerships_groups",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_evaluation_deep_dives_programme_events_partnership_id_event~",
                        columns: x => new { x.partnership_id, x.event_id },
                        principalTable: "programme_events",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_evaluation_deep_dives_surveys_questionnaire_versions_partne~",
                        columns: x => new { x.partnership_id, x.version_id },
                        principalTable: "surveys_questionnaire_versions",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_pledges",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    by = table.Column<DateOnly>(type: "date", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    reminders = table.Column<int>(type: "integer", nullable: false),
                    last_reminded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    what_happened = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    returned_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reviewed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reviewed_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_pledges", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_evaluation_pledges_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_evaluation_pledges_people_people_partnership_id_person_id",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_evaluation_pledges_people_people_partnership_id_reviewed_by~",
                        columns: x => new { x.partnership_id, x.reviewed_by_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_evaluation_pledges_programme_events_partnership_id_event_id",
                        columns: x => new { x.partnership_id, x.event_id },
                        principalTable: "programme_events",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_practised",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reminded_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reflection = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    reflected_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    talked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    manager_words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    manager_person_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_practised", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_evaluation_practised_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_evaluation_practised_people_people_partnership_id_manager_p~",
                        columns: x => new { x.partnership_id, x.manager_person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_evaluation_practised_people_people_partnership_id_person_id",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_evaluation_practised_programme_events_partnership_id_event_~",
                        columns: x => new { x.partnership_id, x.event_id },
                        principalTable: "programme_events",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_training_observations",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    observer_person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    arranged_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    content = table.Column<int>(type: "integer", nullable: true),
                    delivery = table.Column<int>(type: "integer", nullable: true),
                    joint_working = table.Column<int>(type: "integer", nullable: true),
                    report = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    suggestions = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    filed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    lock_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_training_observations", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_evaluation_training_observations_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_evaluation_training_observations_people_people_partnership_~",
                        columns: x => new { x.partnership_id, x.observer_person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_evaluation_training_observations_programme_events_partnersh~",
                        columns: x => new { x.partnership_id, x.event_id },
                        principalTable: "programme_events",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_bookings",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    because = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    held_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    waiting_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    priority = table.Column<int>(type: "integer", nullable: false),
                    steps = table.Column<int>(type: "integer", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    job_title = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: true),
                    level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    agency_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    agency_based_in_area = table.Column<bool>(type: "boolean", nullable: true),
                    agency_serves_area = table.Column<bool>(type: "boolean", nullable: true),
                    agency_contributes = table.Column<bool>(type: "boolean", nullable: true),
                    line_manager_email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    authorising_manager_email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    pack_version_id = table.Column<Guid>(type: "uuid", nullable: true),
                    accepted_policy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    queued_as = table.Column<int>(type: "integer", nullable: true),
                    passed_over_because = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    approved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    mail_root = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    instructed_for = table.Column<DateOnly>(type: "date", nullable: true),
                    reminded_for = table.Column<DateOnly>(type: "date", nullable: true),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    cancelled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    home_id = table.Column<Guid>(type: "uuid", nullable: true),
                    home_reference = table.Column<Guid>(type: "uuid", nullable: true),
                    instead_of_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_bookings", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_bookings_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_bookings_partnerships_agencies_partnership_id_age~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_bookings_partnerships_pack_versions_partnership_i~",
                        columns: x => new { x.partnership_id, x.pack_version_id },
                        principalTable: "partnerships_pack_versions",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_bookings_partnerships_partnerships_home_id",
                        column: x => x.home_id,
                        principalTable: "partnerships_partnerships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_bookings_people_people_partnership_id_person_id",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_bookings_people_posts_partnership_id_post_id",
                        columns: x => new { x.partnership_id, x.post_id },
                        principalTable: "people_posts",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_bookings_programme_bookings_partnership_id_instea~",
                        columns: x => new { x.partnership_id, x.instead_of_id },
                        principalTable: "programme_bookings",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_bookings_programme_events_partnership_id_event_id",
                        columns: x => new { x.partnership_id, x.event_id },
                        principalTable: "programme_events",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_commissions",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    supplier = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    brief = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: true),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    called_off_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    cost_pence = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_commissions", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_commissions_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_commissions_programme_events_partnership_id_event~",
                        columns: x => new { x.partnership_id, x.event_id },
                        principalTable: "programme_events",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_event_documents",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    @for = table.Column<string>(name: "for", type: "character varying(40)", maxLength: 40, nullable: false),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_event_documents", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_event_documents_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_event_documents_foundation_files_partnership_id_f~",
                        columns: x => new { x.partnership_id, x.file_id },
                        principalTable: "foundation_files",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_event_documents_programme_events_partnership_id_e~",
                        columns: x => new { x.partnership_id, x.event_id },
                        principalTable: "programme_events",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_event_invitations",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    invited_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_event_invitations", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_event_invitations_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_event_invitations_people_people_partnership_id_pe~",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_event_invitations_programme_events_partnership_id~",
                        columns: x => new { x.partnership_id, x.event_id },
                        principalTable: "programme_events",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_event_notes",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    written_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_event_notes", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_event_notes_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_event_notes_people_people_partnership_id_written_~",
                        columns: x => new { x.partnership_id, x.written_by_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_event_notes_programme_events_partnership_id_event~",
                        columns: x => new { x.partnership_id, x.event_id },
                        principalTable: "programme_events",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_place_rules",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    sector = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    at_least = table.Column<int>(type: "integer", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    at_most = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_place_rules", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_place_rules_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_place_rules_partnerships_agencies_partnership_id_~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_place_rules_programme_events_partnership_id_event~",
                        columns: x => new { x.partnership_id, x.event_id },
                        principalTable: "programme_events",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_sessions",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    start = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    end = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    place = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    check_in_root = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_sessions", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_sessions_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_sessions_programme_events_partnership_id_event_id",
                        columns: x => new { x.partnership_id, x.event_id },
                        principalTable: "programme_events",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_teachings",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @as = table.Column<string>(name: "as", type: "character varying(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    preparing_minutes = table.Column<int>(type: "integer", nullable: false),
                    mail_root = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    released_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    observed = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    observed_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_teachings", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_teachings_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_teachings_partnerships_agencies_partnership_id_ag~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_teachings_people_people_partnership_id_person_id",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_teachings_programme_events_partnership_id_event_id",
                        columns: x => new { x.partnership_id, x.event_id },
                        principalTable: "programme_events",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "needs_ways_planned",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    analysis_id = table.Column<Guid>(type: "uuid", nullable: false),
                    way = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_needs_ways_planned", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_needs_ways_planned_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_needs_ways_planned_needs_analyses_partnership_id_analysis_id",
                        columns: x => new { x.partnership_id, x.analysis_id },
                        principalTable: "needs_analyses",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "surveys_anonymous_answers",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    response_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: true),
                    choice = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    choices = table.Column<List<string>>(type: "text[]", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: true),
                    not_my_role = table.Column<bool>(type: "boolean", nullable: false),
                    text = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: true),
                    text_state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_surveys_anonymous_answers", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_surveys_anonymous_answers_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_surveys_anonymous_answers_surveys_anonymous_responses_partn~",
                        columns: x => new { x.partnership_id, x.response_id },
                        principalTable: "surveys_anonymous_responses",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_surveys_anonymous_answers_surveys_items_partnership_id_item~",
                        columns: x => new { x.partnership_id, x.item_id },
                        principalTable: "surveys_items",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "surveys_responses",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    wave_id = table.Column<Guid>(type: "uuid", nullable: false),
                    wave_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    invitation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    draft = table.Column<string>(type: "text", nullable: true),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reviewed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reviewed_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_surveys_responses", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_surveys_responses_id", x => x.id);
                    table.CheckConstraint("ck_surveys_responses_kind", "wave_kind = 'named'");
                    table.ForeignKey(
                        name: "FK_surveys_responses_people_people_partnership_id_reviewed_by_~",
                        columns: x => new { x.partnership_id, x.reviewed_by_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_surveys_responses_surveys_invitations_partnership_id_invita~",
                        columns: x => new { x.partnership_id, x.invitation_id },
                        principalTable: "surveys_invitations",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_surveys_responses_surveys_waves_partnership_id_wave_id_wave~",
                        columns: x => new { x.partnership_id, x.wave_id, x.wave_kind },
                        principalTable: "surveys_waves",
                        principalColumns: new[] { "partnership_id", "id", "kind" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_interviews",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    deep_dive_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    with = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    interviewer_person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    held_on = table.Column<DateOnly>(type: "date", nullable: true),
                    themes = table.Column<List<string>>(type: "text[]", nullable: false),
                    lock_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_interviews", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_evaluation_interviews_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_evaluation_interviews_evaluation_deep_dives_partnership_id_~",
                        columns: x => new { x.partnership_id, x.deep_dive_id },
                        principalTable: "evaluation_deep_dives",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_evaluation_interviews_people_people_partnership_id_intervie~",
                        columns: x => new { x.partnership_id, x.interviewer_person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_evaluation_interviews_people_people_partnership_id_person_id",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_nominations",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    deep_dive_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_nominations", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_evaluation_nominations_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_evaluation_nominations_evaluation_deep_dives_partnership_id~",
                        columns: x => new { x.partnership_id, x.deep_dive_id },
                        principalTable: "evaluation_deep_dives",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_evaluation_nominations_partnerships_agencies_partnership_id~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_evaluation_nominations_people_people_partnership_id_person_~",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_access_needs",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    booking_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    delete_after = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_access_needs", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_access_needs_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_access_needs_programme_bookings_partnership_id_bo~",
                        columns: x => new { x.partnership_id, x.booking_id },
                        principalTable: "programme_bookings",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_booking_changes",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    booking_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    to = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    because = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    notice_channel = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_booking_changes", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_booking_changes_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_booking_changes_programme_bookings_partnership_id~",
                        columns: x => new { x.partnership_id, x.booking_id },
                        principalTable: "programme_bookings",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_certificates",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    booking_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    issued_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    completed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    renew_by = table.Column<DateOnly>(type: "date", nullable: true),
                    released_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    released_why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    withdrawn_why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_certificates", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_certificates_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_certificates_people_people_partnership_id_person_~",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_certificates_programme_bookings_partnership_id_bo~",
                        columns: x => new { x.partnership_id, x.booking_id },
                        principalTable: "programme_bookings",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_replacement_requests",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    booking_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    manager_email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    word = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_replacement_requests", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_replacement_requests_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_replacement_requests_programme_bookings_partnersh~",
                        columns: x => new { x.partnership_id, x.booking_id },
                        principalTable: "programme_bookings",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_attendances",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    booking_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    mark = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    arrived = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    left = table.Column<TimeOnly>(type: "time without time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_attendances", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_attendances_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_attendances_partnerships_agencies_partnership_id_~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_attendances_people_people_partnership_id_person_id",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_attendances_programme_bookings_partnership_id_boo~",
                        columns: x => new { x.partnership_id, x.booking_id },
                        principalTable: "programme_bookings",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_attendances_programme_events_partnership_id_event~",
                        columns: x => new { x.partnership_id, x.event_id },
                        principalTable: "programme_events",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_attendances_programme_sessions_partnership_id_ses~",
                        columns: x => new { x.partnership_id, x.session_id },
                        principalTable: "programme_sessions",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_register_marks",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    booking_id = table.Column<Guid>(type: "uuid", nullable: true),
                    step = table.Column<int>(type: "integer", nullable: false),
                    seen_step = table.Column<int>(type: "integer", nullable: false),
                    mark = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    arrived = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    left = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    minutes_online = table.Column<int>(type: "integer", nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    marked_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    marked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    device_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_register_marks", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_programme_register_marks_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_register_marks_partnerships_agencies_partnership_~",
                        columns: x => new { x.partnership_id, x.agency_id },
                        principalTable: "partnerships_agencies",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_register_marks_people_people_partnership_id_perso~",
                        columns: x => new { x.partnership_id, x.person_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_register_marks_programme_bookings_partnership_id_~",
                        columns: x => new { x.partnership_id, x.booking_id },
                        principalTable: "programme_bookings",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_register_marks_programme_sessions_partnership_id_~",
                        columns: x => new { x.partnership_id, x.session_id },
                        principalTable: "programme_sessions",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "surveys_answers",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    response_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: true),
                    choice = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    choices = table.Column<List<string>>(type: "text[]", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: true),
                    not_my_role = table.Column<bool>(type: "boolean", nullable: false),
                    text = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: true),
                    text_state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_surveys_answers", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_surveys_answers_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_surveys_answers_surveys_items_partnership_id_item_id",
                        columns: x => new { x.partnership_id, x.item_id },
                        principalTable: "surveys_items",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_surveys_answers_surveys_responses_partnership_id_response_id",
                        columns: x => new { x.partnership_id, x.response_id },
                        principalTable: "surveys_responses",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_interview_notes",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    interview_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    words = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_interview_notes", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_evaluation_interview_notes_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_evaluation_interview_notes_evaluation_interviews_partnershi~",
                        columns: x => new { x.partnership_id, x.interview_id },
                        principalTable: "evaluation_interviews",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_evaluation_interview_notes_surveys_items_partnership_id_ite~",
                        columns: x => new { x.partnership_id, x.item_id },
                        principalTable: "surveys_items",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_interview_quotes",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    interview_id = table.Column<Guid>(type: "uuid", nullable: false),
                    words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    consent_on = table.Column<DateOnly>(type: "date", nullable: false),
                    consent_withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_interview_quotes", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_evaluation_interview_quotes_id", x => x.id);
                    table.ForeignKey(
                        name: "FK_evaluation_interview_quotes_evaluation_interviews_partnersh~",
                        columns: x => new { x.partnership_id, x.interview_id },
                        principalTable: "evaluation_interviews",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_text_codings",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    answer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    anonymous_answer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    coder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    themes = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_text_codings", x => new { x.partnership_id, x.id });
                    table.UniqueConstraint("AK_evaluation_text_codings_id", x => x.id);
                    table.CheckConstraint("ck_evaluation_text_codings_one_text", "(answer_id IS NULL) <> (anonymous_answer_id IS NULL)");
                    table.ForeignKey(
                        name: "FK_evaluation_text_codings_people_people_partnership_id_coder_~",
                        columns: x => new { x.partnership_id, x.coder_id },
                        principalTable: "people_people",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_evaluation_text_codings_surveys_anonymous_answers_partnersh~",
                        columns: x => new { x.partnership_id, x.anonymous_answer_id },
                        principalTable: "surveys_anonymous_answers",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_evaluation_text_codings_surveys_answers_partnership_id_answ~",
                        columns: x => new { x.partnership_id, x.answer_id },
                        principalTable: "surveys_answers",
                        principalColumns: new[] { "partnership_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_assurance_embedding_evidence_partnership_id_agency_id",
                table: "assurance_embedding_evidence",
                columns: new[] { "partnership_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "IX_assurance_embedding_evidence_partnership_id_file_id",
                table: "assurance_embedding_evidence",
                columns: new[] { "partnership_id", "file_id" });

            migrationBuilder.CreateIndex(
                name: "IX_assurance_embedding_evidence_partnership_id_filed_by_id",
                table: "assurance_embedding_evidence",
                columns: new[] { "partnership_id", "filed_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_assurance_embedding_evidence_partnership_id_finding_id_agen~",
                table: "assurance_embedding_evidence",
                columns: new[] { "partnership_id", "finding_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "IX_assurance_embedding_evidence_partnership_id_judged_by_id",
                table: "assurance_embedding_evidence",
                columns: new[] { "partnership_id", "judged_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_assurance_outcome_measures_partnership_id_finding_id",
                table: "assurance_outcome_measures",
                columns: new[] { "partnership_id", "finding_id" });

            migrationBuilder.CreateIndex(
                name: "IX_assurance_thread_limit_changes_partnership_id_limit_set_at",
                table: "assurance_thread_limit_changes",
                columns: new[] { "partnership_id", "limit", "set_at" });

            migrationBuilder.CreateIndex(
                name: "IX_assurance_thread_limit_changes_partnership_id_set_by_id",
                table: "assurance_thread_limit_changes",
                columns: new[] { "partnership_id", "set_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charging_charges_partnership_id_agency_id",
                table: "charging_charges",
                columns: new[] { "partnership_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charging_charges_partnership_id_invoice_id",
                table: "charging_charges",
                columns: new[] { "partnership_id", "invoice_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charging_charges_partnership_id_origin_id_code",
                table: "charging_charges",
                columns: new[] { "partnership_id", "origin_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charging_charges_partnership_id_pack_version_id",
                table: "charging_charges",
                columns: new[] { "partnership_id", "pack_version_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charging_charges_partnership_id_payer_key_state",
                table: "charging_charges",
                columns: new[] { "partnership_id", "payer_key", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_charging_charges_partnership_id_person_id",
                table: "charging_charges",
                columns: new[] { "partnership_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charging_charges_partnership_id_state_happened_on",
                table: "charging_charges",
                columns: new[] { "partnership_id", "state", "happened_on" });

            migrationBuilder.CreateIndex(
                name: "IX_charging_credit_notes_partnership_id_invoice_id",
                table: "charging_credit_notes",
                columns: new[] { "partnership_id", "invoice_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charging_credit_notes_partnership_id_year_sequence",
                table: "charging_credit_notes",
                columns: new[] { "partnership_id", "year", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charging_invoice_lines_partnership_id_charge_id",
                table: "charging_invoice_lines",
                columns: new[] { "partnership_id", "charge_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charging_invoice_lines_partnership_id_invoice_id_place",
                table: "charging_invoice_lines",
                columns: new[] { "partnership_id", "invoice_id", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charging_invoice_reminders_partnership_id_invoice_id_sent_on",
                table: "charging_invoice_reminders",
                columns: new[] { "partnership_id", "invoice_id", "sent_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charging_invoices_partnership_id_agency_id",
                table: "charging_invoices",
                columns: new[] { "partnership_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charging_invoices_partnership_id_payer_key",
                table: "charging_invoices",
                columns: new[] { "partnership_id", "payer_key" });

            migrationBuilder.CreateIndex(
                name: "IX_charging_invoices_partnership_id_person_id",
                table: "charging_invoices",
                columns: new[] { "partnership_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charging_invoices_partnership_id_year_sequence",
                table: "charging_invoices",
                columns: new[] { "partnership_id", "year", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charging_payments_partnership_id_invoice_id",
                table: "charging_payments",
                columns: new[] { "partnership_id", "invoice_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charging_trainer_credits_partnership_id_agency_id_on",
                table: "charging_trainer_credits",
                columns: new[] { "partnership_id", "agency_id", "on" });

            migrationBuilder.CreateIndex(
                name: "IX_charging_trainer_credits_partnership_id_booking_id",
                table: "charging_trainer_credits",
                columns: new[] { "partnership_id", "booking_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dissemination_briefing_copies_partnership_id_acknowledged_b~",
                table: "dissemination_briefing_copies",
                columns: new[] { "partnership_id", "acknowledged_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_dissemination_briefing_copies_partnership_id_agency_id",
                table: "dissemination_briefing_copies",
                columns: new[] { "partnership_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "IX_dissemination_briefing_copies_partnership_id_briefing_id_ag~",
                table: "dissemination_briefing_copies",
                columns: new[] { "partnership_id", "briefing_id", "agency_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dissemination_briefings_partnership_id_after_id",
                table: "dissemination_briefings",
                columns: new[] { "partnership_id", "after_id" });

            migrationBuilder.CreateIndex(
                name: "IX_dissemination_briefings_partnership_id_issued_at",
                table: "dissemination_briefings",
                columns: new[] { "partnership_id", "issued_at" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_concerns_partnership_id_flagged_by_id",
                table: "evaluation_concerns",
                columns: new[] { "partnership_id", "flagged_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_concerns_partnership_id_passed_on_by_id",
                table: "evaluation_concerns",
                columns: new[] { "partnership_id", "passed_on_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_conclusions_partnership_id_course_id",
                table: "evaluation_conclusions",
                columns: new[] { "partnership_id", "course_id" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_conclusions_partnership_id_event_id",
                table: "evaluation_conclusions",
                columns: new[] { "partnership_id", "event_id" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_conclusions_partnership_id_recorded_by_id",
                table: "evaluation_conclusions",
                columns: new[] { "partnership_id", "recorded_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_deep_dives_partnership_id_event_id",
                table: "evaluation_deep_dives",
                columns: new[] { "partnership_id", "event_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_deep_dives_partnership_id_group_id",
                table: "evaluation_deep_dives",
                columns: new[] { "partnership_id", "group_id" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_deep_dives_partnership_id_version_id",
                table: "evaluation_deep_dives",
                columns: new[] { "partnership_id", "version_id" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_interview_notes_partnership_id_interview_id_item~",
                table: "evaluation_interview_notes",
                columns: new[] { "partnership_id", "interview_id", "item_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_interview_notes_partnership_id_item_id",
                table: "evaluation_interview_notes",
                columns: new[] { "partnership_id", "item_id" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_interview_quotes_partnership_id_interview_id",
                table: "evaluation_interview_quotes",
                columns: new[] { "partnership_id", "interview_id" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_interviews_partnership_id_deep_dive_id_person_id~",
                table: "evaluation_interviews",
                columns: new[] { "partnership_id", "deep_dive_id", "person_id", "with" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_interviews_partnership_id_interviewer_person_id",
                table: "evaluation_interviews",
                columns: new[] { "partnership_id", "interviewer_person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_interviews_partnership_id_person_id",
                table: "evaluation_interviews",
                columns: new[] { "partnership_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_nominations_partnership_id_agency_id",
                table: "evaluation_nominations",
                columns: new[] { "partnership_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_nominations_partnership_id_deep_dive_id_person_id",
                table: "evaluation_nominations",
                columns: new[] { "partnership_id", "deep_dive_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_nominations_partnership_id_person_id",
                table: "evaluation_nominations",
                columns: new[] { "partnership_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_pledges_partnership_id_by",
                table: "evaluation_pledges",
                columns: new[] { "partnership_id", "by" },
                filter: "outcome IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_pledges_partnership_id_event_id",
                table: "evaluation_pledges",
                columns: new[] { "partnership_id", "event_id" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_pledges_partnership_id_person_id",
                table: "evaluation_pledges",
                columns: new[] { "partnership_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_pledges_partnership_id_reviewed_by_id",
                table: "evaluation_pledges",
                columns: new[] { "partnership_id", "reviewed_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_practised_partnership_id_event_id_person_id",
                table: "evaluation_practised",
                columns: new[] { "partnership_id", "event_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_practised_partnership_id_manager_person_id",
                table: "evaluation_practised",
                columns: new[] { "partnership_id", "manager_person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_practised_partnership_id_person_id",
                table: "evaluation_practised",
                columns: new[] { "partnership_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_public_feedback_partnership_id_state_received_on",
                table: "evaluation_public_feedback",
                columns: new[] { "partnership_id", "state", "received_on" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_result_evidence_partnership_id_course_id",
                table: "evaluation_result_evidence",
                columns: new[] { "partnership_id", "course_id" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_result_evidence_partnership_id_recorded_by_id",
                table: "evaluation_result_evidence",
                columns: new[] { "partnership_id", "recorded_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_result_evidence_partnership_id_wave_id",
                table: "evaluation_result_evidence",
                columns: new[] { "partnership_id", "wave_id" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_settings_partnership_id",
                table: "evaluation_settings",
                column: "partnership_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_text_codings_partnership_id_anonymous_answer_id_~",
                table: "evaluation_text_codings",
                columns: new[] { "partnership_id", "anonymous_answer_id", "coder_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_text_codings_partnership_id_answer_id_coder_id",
                table: "evaluation_text_codings",
                columns: new[] { "partnership_id", "answer_id", "coder_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_text_codings_partnership_id_coder_id",
                table: "evaluation_text_codings",
                columns: new[] { "partnership_id", "coder_id" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_themes_partnership_id_questionnaire_id_code",
                table: "evaluation_themes",
                columns: new[] { "partnership_id", "questionnaire_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_training_observations_partnership_id_event_id_ob~",
                table: "evaluation_training_observations",
                columns: new[] { "partnership_id", "event_id", "observer_person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_training_observations_partnership_id_observer_pe~",
                table: "evaluation_training_observations",
                columns: new[] { "partnership_id", "observer_person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_value_items_partnership_id_course_id",
                table: "evaluation_value_items",
                columns: new[] { "partnership_id", "course_id" });

            migrationBuilder.CreateIndex(
                name: "IX_foundation_file_chunks_partnership_id_file_id_number",
                table: "foundation_file_chunks",
                columns: new[] { "partnership_id", "file_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_foundation_idempotency_partnership_id_caller_route_key",
                table: "foundation_idempotency",
                columns: new[] { "partnership_id", "caller", "route", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_foundation_mail_messages_partnership_id_about_id",
                table: "foundation_mail_messages",
                columns: new[] { "partnership_id", "about_id" });

            migrationBuilder.CreateIndex(
                name: "IX_foundation_mail_messages_partnership_id_file_id",
                table: "foundation_mail_messages",
                columns: new[] { "partnership_id", "file_id" });

            migrationBuilder.CreateIndex(
                name: "IX_foundation_mail_messages_partnership_id_not_before",
                table: "foundation_mail_messages",
                columns: new[] { "partnership_id", "not_before" },
                filter: "state = 'waiting'");

            migrationBuilder.CreateIndex(
                name: "IX_foundation_trail_entries_partnership_id_about_id",
                table: "foundation_trail_entries",
                columns: new[] { "partnership_id", "about_id" });

            migrationBuilder.CreateIndex(
                name: "IX_foundation_trail_entries_partnership_id_sequence",
                table: "foundation_trail_entries",
                columns: new[] { "partnership_id", "sequence" },
                unique: true,
                filter: "sequence IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_foundation_trail_entries_unsealed",
                table: "foundation_trail_entries",
                column: "partnership_id",
                filter: "sequence IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_foundation_trail_values_partnership_id_entry_id",
                table: "foundation_trail_values",
                columns: new[] { "partnership_id", "entry_id" });

            migrationBuilder.CreateIndex(
                name: "IX_framework_achievements_partnership_id_accepted_by_id",
                table: "framework_achievements",
                columns: new[] { "partnership_id", "accepted_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_framework_achievements_partnership_id_file_id",
                table: "framework_achievements",
                columns: new[] { "partnership_id", "file_id" });

            migrationBuilder.CreateIndex(
                name: "IX_framework_achievements_partnership_id_person_id_requirement",
                table: "framework_achievements",
                columns: new[] { "partnership_id", "person_id", "requirement" });

            migrationBuilder.CreateIndex(
                name: "IX_framework_agency_requirements_partnership_id_agency_id_name",
                table: "framework_agency_requirements",
                columns: new[] { "partnership_id", "agency_id", "name" });

            migrationBuilder.CreateIndex(
                name: "IX_framework_agency_requirements_partnership_id_made_by_id",
                table: "framework_agency_requirements",
                columns: new[] { "partnership_id", "made_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_framework_competence_checks_partnership_id_by_id",
                table: "framework_competence_checks",
                columns: new[] { "partnership_id", "by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_framework_competence_checks_partnership_id_person_id",
                table: "framework_competence_checks",
                columns: new[] { "partnership_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_framework_due_dates_partnership_id_agency_id_requirement_fo~",
                table: "framework_due_dates",
                columns: new[] { "partnership_id", "agency_id", "requirement", "force", "from", "until", "by", "met_on", "met_until" });

            migrationBuilder.CreateIndex(
                name: "IX_framework_due_dates_partnership_id_by",
                table: "framework_due_dates",
                columns: new[] { "partnership_id", "by" });

            migrationBuilder.CreateIndex(
                name: "IX_framework_due_dates_partnership_id_person_id",
                table: "framework_due_dates",
                columns: new[] { "partnership_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_framework_due_dates_partnership_id_post_id_requirement",
                table: "framework_due_dates",
                columns: new[] { "partnership_id", "post_id", "requirement" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_framework_duty_confirmations_partnership_id_agency_id_on",
                table: "framework_duty_confirmations",
                columns: new[] { "partnership_id", "agency_id", "on" });

            migrationBuilder.CreateIndex(
                name: "IX_framework_duty_confirmations_partnership_id_by_id",
                table: "framework_duty_confirmations",
                columns: new[] { "partnership_id", "by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_framework_extensions_partnership_id_agency_id",
                table: "framework_extensions",
                columns: new[] { "partnership_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "IX_framework_extensions_partnership_id_made_at",
                table: "framework_extensions",
                columns: new[] { "partnership_id", "made_at" });

            migrationBuilder.CreateIndex(
                name: "IX_framework_extensions_partnership_id_made_by_id",
                table: "framework_extensions",
                columns: new[] { "partnership_id", "made_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_framework_extensions_partnership_id_undone_by_id",
                table: "framework_extensions",
                columns: new[] { "partnership_id", "undone_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_framework_logged_learning_partnership_id_decided_by_id",
                table: "framework_logged_learning",
                columns: new[] { "partnership_id", "decided_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_framework_logged_learning_partnership_id_file_id",
                table: "framework_logged_learning",
                columns: new[] { "partnership_id", "file_id" });

            migrationBuilder.CreateIndex(
                name: "IX_framework_logged_learning_partnership_id_person_id",
                table: "framework_logged_learning",
                columns: new[] { "partnership_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_framework_not_completed_partnership_id_agency_id_requirement",
                table: "framework_not_completed",
                columns: new[] { "partnership_id", "agency_id", "requirement" });

            migrationBuilder.CreateIndex(
                name: "IX_framework_not_completed_partnership_id_by_id",
                table: "framework_not_completed",
                columns: new[] { "partnership_id", "by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_framework_not_completed_partnership_id_person_id",
                table: "framework_not_completed",
                columns: new[] { "partnership_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_framework_passport_shares_partnership_id_key_hash",
                table: "framework_passport_shares",
                columns: new[] { "partnership_id", "key_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_framework_passport_shares_partnership_id_person_id",
                table: "framework_passport_shares",
                columns: new[] { "partnership_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_framework_placements_partnership_id_decided_by_id",
                table: "framework_placements",
                columns: new[] { "partnership_id", "decided_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_framework_placements_partnership_id_person_id",
                table: "framework_placements",
                columns: new[] { "partnership_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_framework_placements_partnership_id_post_id",
                table: "framework_placements",
                columns: new[] { "partnership_id", "post_id" },
                unique: true,
                filter: "superseded_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_framework_reminders_partnership_id_post_id",
                table: "framework_reminders",
                columns: new[] { "partnership_id", "post_id" });

            migrationBuilder.CreateIndex(
                name: "IX_framework_reminders_partnership_id_to_id_post_id_requiremen~",
                table: "framework_reminders",
                columns: new[] { "partnership_id", "to_id", "post_id", "requirement", "by", "lead" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_framework_training_returns_partnership_id_agency_id_require~",
                table: "framework_training_returns",
                columns: new[] { "partnership_id", "agency_id", "requirement", "on" },
                unique: true,
                filter: "superseded_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_framework_training_returns_partnership_id_by_id",
                table: "framework_training_returns",
                columns: new[] { "partnership_id", "by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_learning_elearning_modules_partnership_id_title",
                table: "learning_elearning_modules",
                columns: new[] { "partnership_id", "title" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_learning_enrolments_partnership_id_agency_id",
                table: "learning_enrolments",
                columns: new[] { "partnership_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "IX_learning_enrolments_partnership_id_allocated_by_id",
                table: "learning_enrolments",
                columns: new[] { "partnership_id", "allocated_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_learning_enrolments_partnership_id_allocated_on",
                table: "learning_enrolments",
                columns: new[] { "partnership_id", "allocated_on" });

            migrationBuilder.CreateIndex(
                name: "IX_learning_enrolments_partnership_id_pack_version_id",
                table: "learning_enrolments",
                columns: new[] { "partnership_id", "pack_version_id" });

            migrationBuilder.CreateIndex(
                name: "IX_learning_enrolments_partnership_id_person_id",
                table: "learning_enrolments",
                columns: new[] { "partnership_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ux_learning_enrolments_one_open",
                table: "learning_enrolments",
                columns: new[] { "partnership_id", "module_id", "person_id" },
                unique: true,
                filter: "completed_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_needs_analyses_partnership_id_wave_id",
                table: "needs_analyses",
                columns: new[] { "partnership_id", "wave_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_needs_need_agencies_partnership_id_agency_id",
                table: "needs_need_agencies",
                columns: new[] { "partnership_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "IX_needs_need_agencies_partnership_id_need_id_agency_id",
                table: "needs_need_agencies",
                columns: new[] { "partnership_id", "need_id", "agency_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_needs_need_responses_partnership_id_answer_id",
                table: "needs_need_responses",
                columns: new[] { "partnership_id", "answer_id" });

            migrationBuilder.CreateIndex(
                name: "IX_needs_need_responses_partnership_id_need_id",
                table: "needs_need_responses",
                columns: new[] { "partnership_id", "need_id" });

            migrationBuilder.CreateIndex(
                name: "IX_needs_needs_partnership_id_owner_id",
                table: "needs_needs",
                columns: new[] { "partnership_id", "owner_id" });

            migrationBuilder.CreateIndex(
                name: "IX_needs_needs_partnership_id_status",
                table: "needs_needs",
                columns: new[] { "partnership_id", "status" });

            migrationBuilder.CreateIndex(
                name: "IX_needs_ways_planned_partnership_id_analysis_id_way",
                table: "needs_ways_planned",
                columns: new[] { "partnership_id", "analysis_id", "way" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_agencies_partnership_id_name_key",
                table: "partnerships_agencies",
                columns: new[] { "partnership_id", "name_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_funding_contributions_partnership_id_agency_id~",
                table: "partnerships_funding_contributions",
                columns: new[] { "partnership_id", "agency_id", "year_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_group_members_partnership_id_agency_id",
                table: "partnerships_group_members",
                columns: new[] { "partnership_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_group_members_partnership_id_group_id",
                table: "partnerships_group_members",
                columns: new[] { "partnership_id", "group_id" });

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_group_members_partnership_id_person_id",
                table: "partnerships_group_members",
                columns: new[] { "partnership_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_groups_partnership_id_code",
                table: "partnerships_groups",
                columns: new[] { "partnership_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_pack_versions_partnership_id_effective_from_ad~",
                table: "partnerships_pack_versions",
                columns: new[] { "partnership_id", "effective_from", "adopted_at" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_partnerships_slug",
                table: "partnerships_partnerships",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_account_requests_account_id",
                table: "people_account_requests",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "IX_people_account_requests_key_hash",
                table: "people_account_requests",
                column: "key_hash");

            migrationBuilder.CreateIndex(
                name: "IX_people_account_requests_partnership_id_email_key_made_at",
                table: "people_account_requests",
                columns: new[] { "partnership_id", "email_key", "made_at" });

            migrationBuilder.CreateIndex(
                name: "ix_people_account_requests_unanswered",
                table: "people_account_requests",
                column: "partnership_id",
                filter: "answered_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_people_accounts_email_key",
                table: "people_accounts",
                column: "email_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_api_tokens_partnership_id_person_id",
                table: "people_api_tokens",
                columns: new[] { "partnership_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_people_api_tokens_partnership_id_token_hash",
                table: "people_api_tokens",
                columns: new[] { "partnership_id", "token_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_grants_partnership_id_given_by_id",
                table: "people_grants",
                columns: new[] { "partnership_id", "given_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_people_grants_partnership_id_person_id",
                table: "people_grants",
                columns: new[] { "partnership_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_people_import_columns_partnership_id_agency_id_heading",
                table: "people_import_columns",
                columns: new[] { "partnership_id", "agency_id", "heading" });

            migrationBuilder.CreateIndex(
                name: "IX_people_import_lines_partnership_id_import_id_kind_row",
                table: "people_import_lines",
                columns: new[] { "partnership_id", "import_id", "kind", "row" });

            migrationBuilder.CreateIndex(
                name: "IX_people_imports_partnership_id_agency_id",
                table: "people_imports",
                columns: new[] { "partnership_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "IX_people_imports_partnership_id_file_id",
                table: "people_imports",
                columns: new[] { "partnership_id", "file_id" });

            migrationBuilder.CreateIndex(
                name: "IX_people_imports_partnership_id_made_at",
                table: "people_imports",
                columns: new[] { "partnership_id", "made_at" });

            migrationBuilder.CreateIndex(
                name: "IX_people_imports_partnership_id_made_by_id",
                table: "people_imports",
                columns: new[] { "partnership_id", "made_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_people_intake_lines_partnership_id_intake_id_outcome_row",
                table: "people_intake_lines",
                columns: new[] { "partnership_id", "intake_id", "outcome", "row" });

            migrationBuilder.CreateIndex(
                name: "IX_people_intake_lines_partnership_id_record_id",
                table: "people_intake_lines",
                columns: new[] { "partnership_id", "record_id" });

            migrationBuilder.CreateIndex(
                name: "IX_people_intakes_partnership_id_file_id",
                table: "people_intakes",
                columns: new[] { "partnership_id", "file_id" });

            migrationBuilder.CreateIndex(
                name: "IX_people_intakes_partnership_id_made_at",
                table: "people_intakes",
                columns: new[] { "partnership_id", "made_at" });

            migrationBuilder.CreateIndex(
                name: "IX_people_intakes_partnership_id_made_by_id",
                table: "people_intakes",
                columns: new[] { "partnership_id", "made_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_people_join_requests_account_id",
                table: "people_join_requests",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "IX_people_join_requests_partnership_id_agency_id",
                table: "people_join_requests",
                columns: new[] { "partnership_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "IX_people_join_requests_partnership_id_decided_by_id",
                table: "people_join_requests",
                columns: new[] { "partnership_id", "decided_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_people_join_requests_partnership_id_state",
                table: "people_join_requests",
                columns: new[] { "partnership_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_people_merged_rows_partnership_id_merge_id",
                table: "people_merged_rows",
                columns: new[] { "partnership_id", "merge_id" });

            migrationBuilder.CreateIndex(
                name: "IX_people_merges_partnership_id_kept_id",
                table: "people_merges",
                columns: new[] { "partnership_id", "kept_id" });

            migrationBuilder.CreateIndex(
                name: "IX_people_merges_partnership_id_made_by_id",
                table: "people_merges",
                columns: new[] { "partnership_id", "made_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_people_merges_partnership_id_merged_id",
                table: "people_merges",
                columns: new[] { "partnership_id", "merged_id" });

            migrationBuilder.CreateIndex(
                name: "IX_people_passkeys_account_id",
                table: "people_passkeys",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "IX_people_passkeys_credential_hash",
                table: "people_passkeys",
                column: "credential_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_people_account_id_partnership_id",
                table: "people_people",
                columns: new[] { "account_id", "partnership_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_people_partnership_id_email_key",
                table: "people_people",
                columns: new[] { "partnership_id", "email_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_people_partnership_id_merged_into_id",
                table: "people_people",
                columns: new[] { "partnership_id", "merged_into_id" });

            migrationBuilder.CreateIndex(
                name: "IX_people_people_partnership_id_name_key",
                table: "people_people",
                columns: new[] { "partnership_id", "name_key" });

            migrationBuilder.CreateIndex(
                name: "IX_people_posts_partnership_id_agency_id_staff_number",
                table: "people_posts",
                columns: new[] { "partnership_id", "agency_id", "staff_number" });

            migrationBuilder.CreateIndex(
                name: "IX_people_posts_partnership_id_line_manager_id",
                table: "people_posts",
                columns: new[] { "partnership_id", "line_manager_id" });

            migrationBuilder.CreateIndex(
                name: "IX_people_posts_partnership_id_person_id",
                table: "people_posts",
                columns: new[] { "partnership_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_people_recovery_codes_account_id_hash",
                table: "people_recovery_codes",
                columns: new[] { "account_id", "hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_sign_in_sessions_account_id",
                table: "people_sign_in_sessions",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "IX_people_sign_in_sessions_token_hash",
                table: "people_sign_in_sessions",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_sign_in_tries_day",
                table: "people_sign_in_tries",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "IX_programme_access_needs_partnership_id_booking_id",
                table: "programme_access_needs",
                columns: new[] { "partnership_id", "booking_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_programme_access_needs_partnership_id_delete_after",
                table: "programme_access_needs",
                columns: new[] { "partnership_id", "delete_after" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_attendance_escalations_partnership_id_agency_id",
                table: "programme_attendance_escalations",
                columns: new[] { "partnership_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_attendance_escalations_partnership_id_raised_at",
                table: "programme_attendance_escalations",
                columns: new[] { "partnership_id", "raised_at" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_attendances_partnership_id_agency_id",
                table: "programme_attendances",
                columns: new[] { "partnership_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_attendances_partnership_id_booking_id",
                table: "programme_attendances",
                columns: new[] { "partnership_id", "booking_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_attendances_partnership_id_event_id_agency_id",
                table: "programme_attendances",
                columns: new[] { "partnership_id", "event_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_attendances_partnership_id_person_id",
                table: "programme_attendances",
                columns: new[] { "partnership_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_attendances_partnership_id_session_id_person_id",
                table: "programme_attendances",
                columns: new[] { "partnership_id", "session_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_programme_badge_keys_partnership_id_key_id",
                table: "programme_badge_keys",
                columns: new[] { "partnership_id", "key_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_programme_booking_changes_partnership_id_booking_id_step",
                table: "programme_booking_changes",
                columns: new[] { "partnership_id", "booking_id", "step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_programme_bookings_home_id",
                table: "programme_bookings",
                column: "home_id");

            migrationBuilder.CreateIndex(
                name: "IX_programme_bookings_partnership_id_agency_id",
                table: "programme_bookings",
                columns: new[] { "partnership_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_bookings_partnership_id_event_id_state_held_until",
                table: "programme_bookings",
                columns: new[] { "partnership_id", "event_id", "state", "held_until" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_bookings_partnership_id_home_reference",
                table: "programme_bookings",
                columns: new[] { "partnership_id", "home_reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_programme_bookings_partnership_id_instead_of_id",
                table: "programme_bookings",
                columns: new[] { "partnership_id", "instead_of_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_bookings_partnership_id_pack_version_id",
                table: "programme_bookings",
                columns: new[] { "partnership_id", "pack_version_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_bookings_partnership_id_person_id",
                table: "programme_bookings",
                columns: new[] { "partnership_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_bookings_partnership_id_post_id",
                table: "programme_bookings",
                columns: new[] { "partnership_id", "post_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_bookings_partnership_id_reference",
                table: "programme_bookings",
                columns: new[] { "partnership_id", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_programme_bookings_one_live",
                table: "programme_bookings",
                columns: new[] { "partnership_id", "event_id", "person_id" },
                unique: true,
                filter: "state IN ('confirmed', 'held', 'waiting')");

            migrationBuilder.CreateIndex(
                name: "IX_programme_calendar_feeds_partnership_id_agency_id",
                table: "programme_calendar_feeds",
                columns: new[] { "partnership_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_calendar_feeds_partnership_id_key_hash",
                table: "programme_calendar_feeds",
                columns: new[] { "partnership_id", "key_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_programme_calendar_feeds_partnership_id_person_id",
                table: "programme_calendar_feeds",
                columns: new[] { "partnership_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_certificates_partnership_id_booking_id",
                table: "programme_certificates",
                columns: new[] { "partnership_id", "booking_id" },
                unique: true,
                filter: "withdrawn_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_programme_certificates_partnership_id_number",
                table: "programme_certificates",
                columns: new[] { "partnership_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_programme_certificates_partnership_id_person_id",
                table: "programme_certificates",
                columns: new[] { "partnership_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_commissions_partnership_id_event_id",
                table: "programme_commissions",
                columns: new[] { "partnership_id", "event_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_commissions_partnership_id_from",
                table: "programme_commissions",
                columns: new[] { "partnership_id", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_course_flags_partnership_id_answered_by_id",
                table: "programme_course_flags",
                columns: new[] { "partnership_id", "answered_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_course_flags_partnership_id_course_id",
                table: "programme_course_flags",
                columns: new[] { "partnership_id", "course_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_course_interests_partnership_id_agency_id",
                table: "programme_course_interests",
                columns: new[] { "partnership_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_course_interests_partnership_id_course_id_person_~",
                table: "programme_course_interests",
                columns: new[] { "partnership_id", "course_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_programme_course_interests_partnership_id_person_id",
                table: "programme_course_interests",
                columns: new[] { "partnership_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_course_versions_partnership_id_course_id_number",
                table: "programme_course_versions",
                columns: new[] { "partnership_id", "course_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_programme_course_versions_partnership_id_need_id",
                table: "programme_course_versions",
                columns: new[] { "partnership_id", "need_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_courses_partnership_id_owner_id",
                table: "programme_courses",
                columns: new[] { "partnership_id", "owner_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_courses_partnership_id_title_key",
                table: "programme_courses",
                columns: new[] { "partnership_id", "title_key" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_design_requests_partnership_id_asked_at",
                table: "programme_design_requests",
                columns: new[] { "partnership_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_design_requests_partnership_id_person_id",
                table: "programme_design_requests",
                columns: new[] { "partnership_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_design_templates_partnership_id_file_id",
                table: "programme_design_templates",
                columns: new[] { "partnership_id", "file_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_event_documents_partnership_id_event_id",
                table: "programme_event_documents",
                columns: new[] { "partnership_id", "event_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_event_documents_partnership_id_file_id",
                table: "programme_event_documents",
                columns: new[] { "partnership_id", "file_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_event_invitations_partnership_id_event_id_person_~",
                table: "programme_event_invitations",
                columns: new[] { "partnership_id", "event_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_programme_event_invitations_partnership_id_person_id",
                table: "programme_event_invitations",
                columns: new[] { "partnership_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_event_notes_partnership_id_event_id",
                table: "programme_event_notes",
                columns: new[] { "partnership_id", "event_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_event_notes_partnership_id_written_by_id",
                table: "programme_event_notes",
                columns: new[] { "partnership_id", "written_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_event_shares_guest_id",
                table: "programme_event_shares",
                column: "guest_id");

            migrationBuilder.CreateIndex(
                name: "IX_programme_event_shares_owner_id_event_id_guest_id",
                table: "programme_event_shares",
                columns: new[] { "owner_id", "event_id", "guest_id" },
                unique: true,
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_programme_events_partnership_id_course_id",
                table: "programme_events",
                columns: new[] { "partnership_id", "course_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_events_partnership_id_practice_week_id",
                table: "programme_events",
                columns: new[] { "partnership_id", "practice_week_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_events_partnership_id_state_first_day",
                table: "programme_events",
                columns: new[] { "partnership_id", "state", "first_day" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_joint_places_partnership_id_person_id",
                table: "programme_joint_places",
                columns: new[] { "partnership_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_joint_places_partnership_id_reference",
                table: "programme_joint_places",
                columns: new[] { "partnership_id", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_programme_joint_places_share_id",
                table: "programme_joint_places",
                column: "share_id");

            migrationBuilder.CreateIndex(
                name: "ux_programme_joint_places_one_live",
                table: "programme_joint_places",
                columns: new[] { "partnership_id", "share_id", "person_id" },
                unique: true,
                filter: "state <> 'over'");

            migrationBuilder.CreateIndex(
                name: "IX_programme_message_texts_partnership_id_kind",
                table: "programme_message_texts",
                columns: new[] { "partnership_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_programme_open_trainings_partnership_id_agency_id",
                table: "programme_open_trainings",
                columns: new[] { "partnership_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_open_trainings_partnership_id_withdrawn_at_on",
                table: "programme_open_trainings",
                columns: new[] { "partnership_id", "withdrawn_at", "on" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_pathway_steps_partnership_id_course_id",
                table: "programme_pathway_steps",
                columns: new[] { "partnership_id", "course_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_pathway_steps_partnership_id_pathway_id_course_id",
                table: "programme_pathway_steps",
                columns: new[] { "partnership_id", "pathway_id", "course_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_programme_pathways_partnership_id_code",
                table: "programme_pathways",
                columns: new[] { "partnership_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_programme_place_rules_partnership_id_agency_id",
                table: "programme_place_rules",
                columns: new[] { "partnership_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_place_rules_partnership_id_event_id_agency_id_sec~",
                table: "programme_place_rules",
                columns: new[] { "partnership_id", "event_id", "agency_id", "sector" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_programme_place_rules_partnership_id_until",
                table: "programme_place_rules",
                columns: new[] { "partnership_id", "until" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_plan_items_partnership_id_course_id",
                table: "programme_plan_items",
                columns: new[] { "partnership_id", "course_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_plan_items_partnership_id_need_id",
                table: "programme_plan_items",
                columns: new[] { "partnership_id", "need_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_plan_items_partnership_id_plan_id",
                table: "programme_plan_items",
                columns: new[] { "partnership_id", "plan_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_plans_partnership_id_agreed_by_id",
                table: "programme_plans",
                columns: new[] { "partnership_id", "agreed_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_plans_partnership_id_from",
                table: "programme_plans",
                columns: new[] { "partnership_id", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_pool_meetings_partnership_id_held_on",
                table: "programme_pool_meetings",
                columns: new[] { "partnership_id", "held_on" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_pool_meetings_partnership_id_version_id",
                table: "programme_pool_meetings",
                columns: new[] { "partnership_id", "version_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_pool_targets_partnership_id_set_at",
                table: "programme_pool_targets",
                columns: new[] { "partnership_id", "set_at" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_practice_contributions_partnership_id_agency_id",
                table: "programme_practice_contributions",
                columns: new[] { "partnership_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_practice_contributions_partnership_id_week_id_age~",
                table: "programme_practice_contributions",
                columns: new[] { "partnership_id", "week_id", "agency_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_programme_practice_weeks_partnership_id_from",
                table: "programme_practice_weeks",
                columns: new[] { "partnership_id", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_register_marks_partnership_id_agency_id",
                table: "programme_register_marks",
                columns: new[] { "partnership_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_register_marks_partnership_id_booking_id",
                table: "programme_register_marks",
                columns: new[] { "partnership_id", "booking_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_register_marks_partnership_id_person_id",
                table: "programme_register_marks",
                columns: new[] { "partnership_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_register_marks_partnership_id_session_id_person_i~",
                table: "programme_register_marks",
                columns: new[] { "partnership_id", "session_id", "person_id", "step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_programme_replacement_requests_partnership_id_booking_id",
                table: "programme_replacement_requests",
                columns: new[] { "partnership_id", "booking_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_programme_sessions_partnership_id_event_id_date",
                table: "programme_sessions",
                columns: new[] { "partnership_id", "event_id", "date" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_teachings_partnership_id_agency_id",
                table: "programme_teachings",
                columns: new[] { "partnership_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_teachings_partnership_id_event_id_person_id",
                table: "programme_teachings",
                columns: new[] { "partnership_id", "event_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_programme_teachings_partnership_id_person_id",
                table: "programme_teachings",
                columns: new[] { "partnership_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_trainer_courses_partnership_id_course_id",
                table: "programme_trainer_courses",
                columns: new[] { "partnership_id", "course_id" });

            migrationBuilder.CreateIndex(
                name: "IX_programme_trainer_courses_partnership_id_trainer_id_course_~",
                table: "programme_trainer_courses",
                columns: new[] { "partnership_id", "trainer_id", "course_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_programme_trainers_partnership_id_person_id",
                table: "programme_trainers",
                columns: new[] { "partnership_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reviews_finding_agencies_partnership_id_agency_id",
                table: "reviews_finding_agencies",
                columns: new[] { "partnership_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "IX_reviews_finding_agencies_partnership_id_finding_id_agency_id",
                table: "reviews_finding_agencies",
                columns: new[] { "partnership_id", "finding_id", "agency_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reviews_findings_partnership_id_published_on",
                table: "reviews_findings",
                columns: new[] { "partnership_id", "published_on" });

            migrationBuilder.CreateIndex(
                name: "IX_simulation_drafts_partnership_id_base_version_id",
                table: "simulation_drafts",
                columns: new[] { "partnership_id", "base_version_id" });

            migrationBuilder.CreateIndex(
                name: "IX_simulation_drafts_partnership_id_made_at",
                table: "simulation_drafts",
                columns: new[] { "partnership_id", "made_at" });

            migrationBuilder.CreateIndex(
                name: "IX_simulation_drafts_partnership_id_published_as_id",
                table: "simulation_drafts",
                columns: new[] { "partnership_id", "published_as_id" });

            migrationBuilder.CreateIndex(
                name: "IX_surveys_anonymous_answers_partnership_id_item_id",
                table: "surveys_anonymous_answers",
                columns: new[] { "partnership_id", "item_id" });

            migrationBuilder.CreateIndex(
                name: "IX_surveys_anonymous_answers_partnership_id_response_id_item_id",
                table: "surveys_anonymous_answers",
                columns: new[] { "partnership_id", "response_id", "item_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_surveys_anonymous_responses_partnership_id_wave_id_wave_kind",
                table: "surveys_anonymous_responses",
                columns: new[] { "partnership_id", "wave_id", "wave_kind" });

            migrationBuilder.CreateIndex(
                name: "IX_surveys_answers_partnership_id_item_id",
                table: "surveys_answers",
                columns: new[] { "partnership_id", "item_id" });

            migrationBuilder.CreateIndex(
                name: "IX_surveys_answers_partnership_id_response_id_item_id",
                table: "surveys_answers",
                columns: new[] { "partnership_id", "response_id", "item_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_surveys_invitations_partnership_id_about_person_id",
                table: "surveys_invitations",
                columns: new[] { "partnership_id", "about_person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_surveys_invitations_partnership_id_agency_id",
                table: "surveys_invitations",
                columns: new[] { "partnership_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "IX_surveys_invitations_partnership_id_link_hash",
                table: "surveys_invitations",
                columns: new[] { "partnership_id", "link_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_surveys_invitations_partnership_id_person_id",
                table: "surveys_invitations",
                columns: new[] { "partnership_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_surveys_invitations_partnership_id_wave_id_respondent_key",
                table: "surveys_invitations",
                columns: new[] { "partnership_id", "wave_id", "respondent_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_surveys_items_partnership_id_code",
                table: "surveys_items",
                columns: new[] { "partnership_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_surveys_questionnaire_versions_partnership_id_questionnaire~",
                table: "surveys_questionnaire_versions",
                columns: new[] { "partnership_id", "questionnaire_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_surveys_questionnaires_partnership_id_code",
                table: "surveys_questionnaires",
                columns: new[] { "partnership_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_surveys_responses_partnership_id_invitation_id",
                table: "surveys_responses",
                columns: new[] { "partnership_id", "invitation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_surveys_responses_partnership_id_reviewed_by_id",
                table: "surveys_responses",
                columns: new[] { "partnership_id", "reviewed_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_surveys_responses_partnership_id_wave_id",
                table: "surveys_responses",
                columns: new[] { "partnership_id", "wave_id" });

            migrationBuilder.CreateIndex(
                name: "IX_surveys_responses_partnership_id_wave_id_wave_kind",
                table: "surveys_responses",
                columns: new[] { "partnership_id", "wave_id", "wave_kind" });

            migrationBuilder.CreateIndex(
                name: "IX_surveys_sealed_answers_partnership_id_wave_id_wave_kind",
                table: "surveys_sealed_answers",
                columns: new[] { "partnership_id", "wave_id", "wave_kind" });

            migrationBuilder.CreateIndex(
                name: "IX_surveys_waves_partnership_id_closes_on",
                table: "surveys_waves",
                columns: new[] { "partnership_id", "closes_on" },
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_surveys_waves_partnership_id_open_link_hash",
                table: "surveys_waves",
                columns: new[] { "partnership_id", "open_link_hash" },
                unique: true,
                filter: "open_link_hash IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_surveys_waves_partnership_id_paired_with_id_kind",
                table: "surveys_waves",
                columns: new[] { "partnership_id", "paired_with_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "IX_surveys_waves_partnership_id_version_id",
                table: "surveys_waves",
                columns: new[] { "partnership_id", "version_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "assurance_embedding_evidence");

            migrationBuilder.DropTable(
                name: "assurance_outcome_measures");

            migrationBuilder.DropTable(
                name: "assurance_thread_limit_changes");

            migrationBuilder.DropTable(
                name: "charging_credit_notes");

            migrationBuilder.DropTable(
                name: "charging_invoice_lines");

            migrationBuilder.DropTable(
                name: "charging_invoice_reminders");

            migrationBuilder.DropTable(
                name: "charging_payments");

            migrationBuilder.DropTable(
                name: "charging_trainer_credits");

            migrationBuilder.DropTable(
                name: "dissemination_briefing_copies");

            migrationBuilder.DropTable(
                name: "evaluation_concerns");

            migrationBuilder.DropTable(
                name: "evaluation_conclusions");

            migrationBuilder.DropTable(
                name: "evaluation_interview_notes");

            migrationBuilder.DropTable(
                name: "evaluation_interview_quotes");

            migrationBuilder.DropTable(
                name: "evaluation_nominations");

            migrationBuilder.DropTable(
                name: "evaluation_pledges");

            migrationBuilder.DropTable(
                name: "evaluation_practised");

            migrationBuilder.DropTable(
                name: "evaluation_public_feedback");

            migrationBuilder.DropTable(
                name: "evaluation_result_evidence");

            migrationBuilder.DropTable(
                name: "evaluation_settings");

            migrationBuilder.DropTable(
                name: "evaluation_text_codings");

            migrationBuilder.DropTable(
                name: "evaluation_themes");

            migrationBuilder.DropTable(
                name: "evaluation_training_observations");

            migrationBuilder.DropTable(
                name: "evaluation_value_items");

            migrationBuilder.DropTable(
                name: "foundation_file_chunks");

            migrationBuilder.DropTable(
                name: "foundation_idempotency");

            migrationBuilder.DropTable(
                name: "foundation_job_leases");

            migrationBuilder.DropTable(
                name: "foundation_mail_messages");

            migrationBuilder.DropTable(
                name: "foundation_trail_values");

            migrationBuilder.DropTable(
                name: "framework_achievements");

            migrationBuilder.DropTable(
                name: "framework_agency_requirements");

            migrationBuilder.DropTable(
                name: "framework_competence_checks");

            migrationBuilder.DropTable(
                name: "framework_due_dates");

            migrationBuilder.DropTable(
                name: "framework_duty_confirmations");

            migrationBuilder.DropTable(
                name: "framework_extensions");

            migrationBuilder.DropTable(
                name: "framework_logged_learning");

            migrationBuilder.DropTable(
                name: "framework_not_completed");

            migrationBuilder.DropTable(
                name: "framework_passport_shares");

            migrationBuilder.DropTable(
                name: "framework_placements");

            migrationBuilder.DropTable(
                name: "framework_reminders");

            migrationBuilder.DropTable(
                name: "framework_training_returns");

            migrationBuilder.DropTable(
                name: "learning_enrolments");

            migrationBuilder.DropTable(
                name: "needs_need_agencies");

            migrationBuilder.DropTable(
                name: "needs_need_responses");

            migrationBuilder.DropTable(
                name: "needs_ways_planned");

            migrationBuilder.DropTable(
                name: "partnerships_funding_contributions");

            migrationBuilder.DropTable(
                name: "partnerships_group_members");

            migrationBuilder.DropTable(
                name: "people_account_requests");

            migrationBuilder.DropTable(
                name: "people_answered_challenges");

            migrationBuilder.DropTable(
                name: "people_api_tokens");

            migrationBuilder.DropTable(
                name: "people_authenticators");

            migrationBuilder.DropTable(
                name: "people_grants");

            migrationBuilder.DropTable(
                name: "people_import_columns");

            migrationBuilder.DropTable(
                name: "people_import_lines");

            migrationBuilder.DropTable(
                name: "people_intake_lines");

            migrationBuilder.DropTable(
                name: "people_join_requests");

            migrationBuilder.DropTable(
                name: "people_merged_rows");

            migrationBuilder.DropTable(
                name: "people_passkeys");

            migrationBuilder.DropTable(
                name: "people_recovery_codes");

            migrationBuilder.DropTable(
                name: "people_sign_in_sessions");

            migrationBuilder.DropTable(
                name: "people_sign_in_tries");

            migrationBuilder.DropTable(
                name: "programme_access_needs");

            migrationBuilder.DropTable(
                name: "programme_attendance_escalations");

            migrationBuilder.DropTable(
                name: "programme_attendances");

            migrationBuilder.DropTable(
                name: "programme_badge_keys");

            migrationBuilder.DropTable(
                name: "programme_booking_changes");

            migrationBuilder.DropTable(
                name: "programme_calendar_feeds");

            migrationBuilder.DropTable(
                name: "programme_certificates");

            migrationBuilder.DropTable(
                name: "programme_commissions");

            migrationBuilder.DropTable(
                name: "programme_course_flags");

            migrationBuilder.DropTable(
                name: "programme_course_interests");

            migrationBuilder.DropTable(
                name: "programme_design_requests");

            migrationBuilder.DropTable(
                name: "programme_design_templates");

            migrationBuilder.DropTable(
                name: "programme_event_documents");

            migrationBuilder.DropTable(
                name: "programme_event_invitations");

            migrationBuilder.DropTable(
                name: "programme_event_notes");

            migrationBuilder.DropTable(
                name: "programme_joint_places");

            migrationBuilder.DropTable(
                name: "programme_message_texts");

            migrationBuilder.DropTable(
                name: "programme_open_trainings");

            migrationBuilder.DropTable(
                name: "programme_pathway_steps");

            migrationBuilder.DropTable(
                name: "programme_place_rules");

            migrationBuilder.DropTable(
                name: "programme_plan_items");

            migrationBuilder.DropTable(
                name: "programme_pool_meetings");

            migrationBuilder.DropTable(
                name: "programme_pool_targets");

            migrationBuilder.DropTable(
                name: "programme_practice_contributions");

            migrationBuilder.DropTable(
                name: "programme_register_marks");

            migrationBuilder.DropTable(
                name: "programme_replacement_requests");

            migrationBuilder.DropTable(
                name: "programme_teachings");

            migrationBuilder.DropTable(
                name: "programme_trainer_courses");

            migrationBuilder.DropTable(
                name: "reviews_finding_agencies");

            migrationBuilder.DropTable(
                name: "simulation_drafts");

            migrationBuilder.DropTable(
                name: "surveys_sealed_answers");

            migrationBuilder.DropTable(
                name: "charging_charges");

            migrationBuilder.DropTable(
                name: "dissemination_briefings");

            migrationBuilder.DropTable(
                name: "evaluation_interviews");

            migrationBuilder.DropTable(
                name: "surveys_anonymous_answers");

            migrationBuilder.DropTable(
                name: "surveys_answers");

            migrationBuilder.DropTable(
                name: "foundation_trail_entries");

            migrationBuilder.DropTable(
                name: "learning_elearning_modules");

            migrationBuilder.DropTable(
                name: "needs_analyses");

            migrationBuilder.DropTable(
                name: "people_imports");

            migrationBuilder.DropTable(
                name: "people_intakes");

            migrationBuilder.DropTable(
                name: "people_merges");

            migrationBuilder.DropTable(
                name: "programme_event_shares");

            migrationBuilder.DropTable(
                name: "programme_pathways");

            migrationBuilder.DropTable(
                name: "programme_plans");

            migrationBuilder.DropTable(
                name: "programme_course_versions");

            migrationBuilder.DropTable(
                name: "programme_sessions");

            migrationBuilder.DropTable(
                name: "programme_bookings");

            migrationBuilder.DropTable(
                name: "programme_trainers");

            migrationBuilder.DropTable(
                name: "reviews_findings");

            migrationBuilder.DropTable(
                name: "charging_invoices");

            migrationBuilder.DropTable(
                name: "evaluation_deep_dives");

            migrationBuilder.DropTable(
                name: "surveys_anonymous_responses");

            migrationBuilder.DropTable(
                name: "surveys_items");

            migrationBuilder.DropTable(
                name: "surveys_responses");

            migrationBuilder.DropTable(
                name: "foundation_files");

            migrationBuilder.DropTable(
                name: "needs_needs");

            migrationBuilder.DropTable(
                name: "partnerships_pack_versions");

            migrationBuilder.DropTable(
                name: "people_posts");

            migrationBuilder.DropTable(
                name: "partnerships_groups");

            migrationBuilder.DropTable(
                name: "programme_events");

            migrationBuilder.DropTable(
                name: "surveys_invitations");

            migrationBuilder.DropTable(
                name: "programme_courses");

            migrationBuilder.DropTable(
                name: "programme_practice_weeks");

            migrationBuilder.DropTable(
                name: "partnerships_agencies");

            migrationBuilder.DropTable(
                name: "surveys_waves");

            migrationBuilder.DropTable(
                name: "people_people");

            migrationBuilder.DropTable(
                name: "partnerships_partnerships");

            migrationBuilder.DropTable(
                name: "surveys_questionnaire_versions");

            migrationBuilder.DropTable(
                name: "people_accounts");

            migrationBuilder.DropTable(
                name: "surveys_questionnaires");
        }
    }
}
