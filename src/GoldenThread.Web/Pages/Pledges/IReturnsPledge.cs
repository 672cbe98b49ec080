using GoldenThread.Evaluation;

namespace GoldenThread.Web.Pages.Pledges;

/// <summary>A page on which somebody tells what came of a pledge: signed in, or by the link of a mail.</summary>
public interface IReturnsPledge
{
    FindPledge.Found Found { get; }

    PledgeOutcome? Outcome { get; }

    string? WhatHappened { get; }
}
