using GoldenThread.People.Imports;
using GoldenThread.People.Merging;

namespace GoldenThread.People;

/// <summary>Every no of this module, in the words the user reads.</summary>
public static class Refusals
{
    public static Refusal NotAllowed { get; } = new("not_allowed", "You may see this, but another role is needed to do it. Ask the partnership’s team.", RefusalKind.NotAllowed);

    public static Refusal PasswordTooShort { get; } = new("password_too_short", $"Use at least {Passwords.Shortest} characters. Three or four words that do not belong together are easy to remember.", RefusalKind.Rule);

    public static Refusal PasswordTooLong { get; } = new("password_too_long", $"Use {Passwords.Longest} characters or fewer.", RefusalKind.Rule);

    public static Refusal PasswordCommon { get; } = new("password_common", "This password is made of words or rows that very many people use. Choose another: three or four words that do not belong together.", RefusalKind.Rule);

    public static Refusal PasswordOwnWords { get; } = new("password_own_words", "This password is made of your own name, address or organisation. Choose words that nobody would link with you.", RefusalKind.Rule);

    /// <summary>The same whether the address, the password or the number of tries is wrong: nobody learns which addresses exist.</summary>
    public static Refusal CannotSignIn { get; } = new("cannot_sign_in", "We could not sign you in with that e-mail address and password. Check both. After several tries, wait a few minutes before the next.", RefusalKind.Rule);

    public static Refusal WrongPassword { get; } = new("wrong_password", "That is not your present password. After several tries, wait a few minutes before the next.", RefusalKind.Rule);

    public static Refusal WrongCode { get; } = new("wrong_code", "That code is not right, or it was used already. Wait for the app’s next one and enter it. After several tries, wait a few minutes before the next.", RefusalKind.Rule);

    public static Refusal PasskeyNotTaken { get; } = new("passkey_not_taken", "The device’s answer could not be taken. Load the page again and try once more, or use your password.", RefusalKind.Rule);

    public static Refusal TooManyPasskeys { get; } = new("too_many_passkeys", "There are as many passkeys as one account can have. Take one away first.");

    public static Refusal SignInOver { get; } = new("sign_in_over", "Too much time has passed since the password. Sign in again.", RefusalKind.Rule);

    public static Refusal HasAuthenticator { get; } = new("has_authenticator", "An authenticator app is set up already. Turn it off first if you want to use another.");

    public static Refusal EmailHasAccount { get; } = new("email_has_account", "Another person of this partnership signs in with that address. Give this person an address of their own first.");

    public static Refusal HasPassword { get; } = new("has_password", "This person signs in already and has a password of their own. Only they can change it.");

    public static Refusal ScopeDoesNotFit { get; } = new("scope_does_not_fit", "This role cannot be given for that. Choose the agency, event, review or forum that it is for, or the whole partnership.", RefusalKind.Rule);

    public static Refusal EndsBeforeItBegins { get; } = new("ends_before_it_begins", "The last day is before the first. Choose a later last day.", RefusalKind.Rule);

    public static Refusal AlreadyGranted { get; } = new("already_granted", "This person holds that role already, for the same scope and days.");

    public static Refusal GrantHasEnded { get; } = new("grant_has_ended", "This right has ended already.");

    public static Refusal DoesNotHoldRole { get; } = new("does_not_hold_role", "This person does not hold that role today, so no key can be made for it. Give the role first.");

    public static Refusal NobodyHoldsRole { get; } = new("nobody_holds_role", "Nobody holds that role here. Name a person, or give the role to one first.");

    public static Refusal NamePerson { get; } = new("name_person", "Say whose key it is to be. Only sample data has people to choose from by role.", RefusalKind.Rule);

    public static Refusal TokenDays { get; } = new("token_days", "A key can be valid for 1 to 365 days.", RefusalKind.Rule);

    public static Refusal NotASample { get; } = new("not_a_sample", "Signing in without a password is for sample data only.", RefusalKind.NotThere);

    public static Refusal EmailTaken { get; } = new Refusal("email_taken", "Somebody here has this e-mail address already. Find that person and add the post there.").At("email");

    public static Refusal NoSuchAgency { get; } = new Refusal("no_such_agency", "That organisation is not in this partnership, or it has left. Choose one from the list.", RefusalKind.Rule).At("agencyId");

    public static Refusal NoSuchManager { get; } = new Refusal("no_such_manager", "The line manager is not among this partnership's people. Add them first, or leave this empty.", RefusalKind.Rule).At("lineManagerEmail");

    public static Refusal OwnManager { get; } = new Refusal("own_manager", "Nobody is their own line manager. Enter somebody else's address, or leave this empty.", RefusalKind.Rule).At("lineManagerEmail");

    public static Refusal ManagersInCircle { get; } = new Refusal("managers_in_circle", "That person is already managed, directly or through others, by this one. Two people cannot each stand above the other: enter somebody else, or leave this empty.", RefusalKind.Rule).At("lineManagerEmail");

    public static Refusal PostEnded { get; } = new("post_ended", "This post has ended already.");

    public static Refusal PostEndsBeforeItBegins { get; } = new Refusal("post_ends_before_it_begins", "A post cannot end before it begins. Enter the last day, on or after the first.", RefusalKind.Rule).At("until");

    public static Refusal SlugNotUsable { get; } = new("slug_not_usable", "The word in the address may have small letters a to z, digits and hyphens, up to 60. Choose another.", RefusalKind.Rule);

    public static Refusal SlugTaken(string slug) => new("slug_taken", $"There is a partnership at /{slug} already. Choose another word.");

    public static Refusal CapacityNotSet { get; } = new Refusal("capacity_not_set", "This partnership's policy does not name that capacity, so nobody can be given it. An administrator can set the partners' capacities on the policy page where the strategy leaves them open.", RefusalKind.Rule).At("role");

    public static Refusal NotOfStatutoryPartner { get; } = new Refusal("not_of_statutory_partner", "This capacity is held for a statutory partner. Choose one of the statutory partners as the agency.", RefusalKind.Rule).At("agencyId");

    public static Refusal NoPostThere { get; } = new Refusal("no_post_there", "This person holds no post in that organisation on the first day. Add the post first, or choose another organisation.", RefusalKind.Rule).At("agencyId");

    public static Refusal NotLeadThere { get; } = new("not_lead_there", "You do not lead for this organisation yourself, so there is nothing to hand over. Name another lead instead.");

    public static Refusal NotToYourself { get; } = new("not_to_yourself", "Nobody gives a role to themselves. Ask another administrator.");

    public static Refusal ImportHasNoRows { get; } = new("no_rows", "The file has headings but no rows. Choose the right file.", RefusalKind.Rule);

    public static Refusal ColumnsMissing(IReadOnlyList<ImportField> fields) => new("columns_missing",
        $"We could not tell which column holds {string.Join(", ", fields.Select(f => Names.Code(f).Replace('_', ' ')))}. Name the columns so in the first row, or say on the import’s page which they are.", RefusalKind.Rule);

    public static Refusal HeadingsMissing(IReadOnlyList<string> columns) => new("columns_missing",
        $"We could not tell which column holds {string.Join(", ", columns.Select(c => c.ToLowerInvariant()))}. Name the columns so in the first row, or say on the file’s page which they are.", RefusalKind.Rule);

    public static Refusal ChangedSinceIntake { get; } = new("changed_since", "Something has come of what this file brought in, or it has been changed since, so it cannot be taken back as a whole. Take back first what was brought in after it. Nothing has been changed.");

    public static Refusal ImportHasBadRows(int rows) => new("rows_left_out", $"{rows} {(rows == 1 ? "row cannot be" : "rows cannot be")} taken in as {(rows == 1 ? "it stands" : "they stand")}, so nothing has been changed. Put them right, or say that they are to be left out.", RefusalKind.Rule);

    public static Refusal ImportNotOpen { get; } = new("import_not_open", "This file has been applied and taken back, or its columns are not known yet. Send the file again.");

    public static Refusal ImportChangesNothing { get; } = new("changes_nothing", "This file changes nothing.");

    public static Refusal WorldHasMoved { get; } = new("world_has_moved", "Something the file touches has been changed since it was looked at, so nothing has been applied. Send the file again and look at what it would do now.");

    public static Refusal ImportNotUndone { get; } = new("import_not_undone", "Only an import that was applied in the last 30 days can be taken back.");

    public static Refusal ChangedSinceImport { get; } = new("changed_since", "Something this import touched has been changed since, or something has been recorded for a person it added, so it cannot be taken back as a whole. Nothing has been changed.");

    public static Refusal LineNotOpen { get; } = new("line_not_open", "Somebody has decided about this row already, or the file has been applied.");

    public static Refusal OneRowEach { get; } = new("one_row_each", "Another row of this file is about that person already.");

    public static Refusal OfficesMailbox { get; } = new Refusal("shared_mailbox", "This is an office’s mailbox. An account belongs to one person: use your own work address.", RefusalKind.Rule).At("email");

    public static Refusal LinkIsOver { get; } = new("link_is_over", "This link has been used or its time has run out. Ask for a new one.");

    public static Refusal JoinDecided { get; } = new("join_decided", "Somebody has decided about this already.");

    public static Refusal CannotMerge(IReadOnlyList<MergePeople.Counted> conflicts) => new("cannot_merge",
        $"Both records have: {string.Join(", ", conflicts.Select(c => $"{c.Kind.Replace('_', ' ')} ({c.Count})"))}. End or cancel one of each first; then they can become one.");

    public static Refusal MergeNotUndone { get; } = new("merge_not_undone", "A merge can be taken back once, for 30 days.");

    public static Refusal ChangedSinceMerge { get; } = new("changed_since_merge", "Something that was moved has been changed since, so the merge cannot be taken back as a whole. Nothing has been changed.");

    public static Refusal LastAdministrator { get; } = new("last_administrator", "This is the only administrator without an end date. Give the role to somebody else first.");
}
