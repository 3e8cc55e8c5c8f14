import Diagnostics

/// Words.
enum WordRules {
  private static let other = "statement: The practice keeps all of its records safe from loss."

  static let all: [ChangeRule] = [
    ChangeRule(
      .reworded, .all(.review), "The published words differ.",
      """
      Reported only where a user has confirmed the official words of both editions: only then is it the editions that \
      differ and not our restatements of them. Values in the words are compared as values, not as words.
      """, failing: ExamplePair.pair("", other)),
    ChangeRule(
      .restatementDiffers, .all(.review),
      "The catalogue's restatement differs: in content or in wording alone is not known.",
      """
      Both statements are ours. That they differ may be the editions' doing or our own, and no other field tells which. \
      To be read, therefore: one may say the opposite of the other. The official words of both have to be confirmed \
      before it can be called reworded.
      """, failing: ExamplePair.pair("", other)),
    ChangeRule(
      .correctedInWording, .all(.editorial), "Only case, spacing, punctuation or quotes differ.",
      "Counted, and folded away.",
      failing: ExamplePair.pair("", "statement: The practice keeps its records “safe”.")),
    ChangeRule(
      .retitled, .all(.editorial), "The title differs.", "Titles are the catalogue's own. Counted, and folded away.",
      failing: ExamplePair.editions(
        [ExamplePair.entry("CYB-01", "", "earlier-model")],
        [ExamplePair.entry("CYB-01", "", "later-model", title: "Safe keeping of patient records")])),
    ChangeRule(
      .assuranceChanged, .init(.review, .review, .review, .review), "It is assured in another way.",
      "Who shows what to whom changed.",
      failing: ExamplePair.pair("assurance: The practice reports yearly.", "assurance: The practice reports monthly.")),
    ChangeRule(
      .guidanceChanged, .all(.note), "The rationale differs.", "Nothing has to be done otherwise for it.",
      failing: ExamplePair.pair("rationale: Records were lost.", "rationale: Patients rely on their records.")),
  ]
}
