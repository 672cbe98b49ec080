namespace GoldenThread.People.Imports;

/// <summary>Why a row is set aside, or what is remarked about it, in the words the reader meets.</summary>
public static class ImportWords
{
    public static string Of(string code) => code switch
    {
        "address_twice" => "Another row has this address under another name. An address belongs to one person.",
        "row_twice" => "The same person, organisation and job stand in an earlier row.",
        "number_twice" => "Another row has this staff number under another address.",
        "managers_in_circle" => "The line managers run in a circle: following them leads back to this person.",
        "address_and_number_differ" => "The address belongs to one person on record, the staff number to another. Find out which is right.",
        "address_of_another" => "The address belongs to somebody on record with quite another name. If it was given to a new person, change the old record’s address first.",
        "number_of_another" => "The staff number belongs to somebody on record with quite another name.",
        "two_rows_one_person" => "Two addresses of the file lead to the same person on record.",
        "known_elsewhere" => "Somebody with this address is known in the partnership already. The partnership’s team has to confirm that they work for you too.",
        "called_alike" => "Somebody with nearly this name is on record under another address. Say whether it is the same person.",
        "manager_not_found" => "The line manager is not on record; the post is taken in without one.",
        "begins_later" => "The post begins later than today.",
        _ => code,
    };
}
