"""What one article tells: `find.accounts(article) -> Found` (the verdict, the accounts, the restricted names).

Pure: no network, no clock, no state but tables and models loaded once. Refuses to guess: every value has the words
that
say it and the name of the rule that read it, and a text that tells of nothing gives no account. The code knows no
language; words live in the tables of `languages/<code>/`. Stages, in reading order:

1. `page`      paragraphs to sentences (`Line`): folded text (case, ё, apostrophes; Latin Kazakh and Uzbek in
Cyrillic),
               with a map back to the code points of the paragraph; page furniture is dropped here.
2. `Line.find(table)` gives the hits of one table of the line's language (`tipwire.languages`).
3. `sift`      is the article relevant, with reasons either way (lexicon.tsv).
4. `kinds`     what each line is: event, background, figure, law, hypothesis, furniture. Values are read from events.
5. `scenes`    which lines belong together as one event; several events in one text stay apart (`cases`; the words
               that open a case stand in openings.tsv).
6. one module a question, each reading a scene: `people`, `stages`, `places`, `bodies`, `purposes`, `claims`, `sums`,
   `dates`, `laws`, `figures`, `names`, `details`.
7. `account`   puts the answers together.

Tables of a language (TSV, header row, `#` comments; pattern language: whole words, folded text, `*` ends a word
with any
letters, a space is white space, `( | )`, `?`, `[ ]`, `{ }` as in regular expressions). Write patterns in folded
spelling: lower case, е for ё, ' for every apostrophe; Kazakh and Uzbek in Cyrillic letters only (Latin text is
transliterated before matching).

`lexicon.tsv`  pattern, category, weight. Categories CORE_TIP EX_SEX EX_LAB EX_DOM EX_BEG EX_CRIM EX_MARR EX_ORGAN
    CHILD_SALE VICTIM OFFENDER RECRUIT MEANS STAGE ASSIST AGENCY MIGRATION LAW NEG, and also: REMOVAL (deporting or
    raiding migrants, 3), QUOTA (quotas and permits for foreign labour, 4), WAGES (pay of migrants, 3), FRAME
    (film, book,
    game, law text, figure of speech: weight negative, counts against the whole text). Weights: 5 core, 3-4
    strong, 1-2 needs
    company, 0 context. NEG cancels what it covers.
`persons.tsv`  pattern, gloss (English singular), sex (female|male|), bias
    (victim|suspect|official|migrant|neutral), age
    (child|adult|), number (one|two|many|): nouns for persons in all cases; `number` is the grammatical number of
    the form.
    bias is for nouns that say it by themselves: victim ("жертва"), suspect ("подозреваемый", "сутенер", "вербовщица",
    owner of the farm), official (policemen, judges, spokesmen, doctors who treat), migrant; else neutral.
`bodies.tsv`   pattern, code, name (English, without the country), kind (BodyKind), speaker (Speaker code).
`demonyms.tsv` pattern, iso2: words that say citizenship or nation of persons ("узбекистанец", "өзбекстандық").
`cues.tsv`     table, value, pattern, weight, note:
    exploitation   Exploitation code; weight 1 (hint) to 5 (says it)
    conduct        Conduct code
    act, means, recruitment    codes of the vocabularies
    stage          (in stages.tsv) Stage code; the finished event only ("задержан", not "задержать"); weight 1 weak
                   (a noun such as "следствие"), 2 ordinary, 3 sure; what undoes it stands in undone.tsv
    role           victim | suspect: verbs and phrases that say what a person near them is: victim = freed, held,
                   promised, recruited, taken abroad, sold; suspect = detained, accused, charged, sentenced,
                   wanted, recruited
                   others. note `after` or `before` where the person stands only on that side of the cue.
                   Value `deed`: verbs whose doer is a suspect and whose object is a victim, where voice is read from
                   the words around (English). Person nouns belong in persons.tsv, not here.
    negation       no value: words that deny the cue near them ("не", "no one", "пока не", "жоқ")
    denial         value = short English gloss of what is denied ("guilt", "the sale", "the
                   detention"): the suspect's or
                   somebody's denial ("вину не признает", "отрицает", "denies")
    admission      value = gloss ("guilt"): a suspect admits
    speech         asserts | denies | doubts | no_comment: verbs of saying
    source         before | after: "по данным", "по словам", "according to" (the speaker stands
                   after the cue: `after`),
                   "-ның айтуынша", "дерегінше" (the speaker stands before it: `before`)
    speaker        Speaker code: words for speakers that are no body ("адвокат" DEFENCE_LAWYER, "эксперт" EXPERT,
                   "источник" UNNAMED, "мать" RELATIVE, "пострадавшая" PRESUMED_VICTIM, "задержанный" SUSPECT)
    about          short English gloss ("that documents were taken") for what a claim is about
    hypothesis     no value: would, could, faces up to, is punished by; the line tells nothing that happened
    law_talk       no value: the law provides, the bill, the article punishes
    background     no value: "earlier", "recall that", "last year another": told of another time or case
    requested, possible, imposed, suspended, acquitted    no value: words near a term of imprisonment
    hedge          CountKind code ("more_than", "about", "up_to", "at_least", "almost"); note `after` where the hedge
                   follows the number ("-дан астам", "жуық")
    purpose        MoneyPurpose code: words near a sum ("задаток" deposit, "зарплата" promised_wage, "долг" debt)
    rate           no value: words that make the sums of a line going rates, not sums of the event ("unofficial
                   sources", "в среднем", "on the black market")
    via            no value: "со ссылкой на", "as reported by" (an outlet's name follows); note
                   `before` where it precedes
    screening      done | not_done
    furniture      no value: "читайте также", "фото:", "подпишитесь": the line is dropped
    citizen        no value: "гражданин*", "citizen* of", "азамат*": a country's name beside it is a nationality
    origin         no value: "родом из", "from", "келген": a country beside it is a place of origin
    birthplace     no value: "уроженец", "a native of", "тумасы": a place beside it is none of the event
    locative       no value: prepositions or words before (note `before`: standing after) a place of an event
    pronoun        female | male: pronouns that carry sex ("she", "ее")
    collective     a number: words that count persons without a noun ("трое" 3, "бесеуі" 5, "both" 2)
    indefinite     no value: "several", "несколько", "бірнеше": a plural without number
    base           no value: words that make the year beside them the one compared with (note `before`: the year
                   stands before the word)
    part           no value: "из них", "including", "оның ішінде", "one of them": the number beside
                   it is part of a total
    private        no value: people without an office (witness, neighbour, driver, mother): a name beside it is hidden
    phrase         no value: set phrases whose person noun means nobody here ("торговля людьми", "human rights")

`measures.tsv`  table, value, pattern, weight, note, says:
    counted        Measure code; pattern = the thing counted ("преступлений", "жертв"); note = English unit; says = its
                   English plural where it differs. Weight 3 sure, 2 ordinary, 1 only in texts that do nothing but count
    statistic      no value: words of counting over a time or a country; weight 1 needs company
    deed           English words for what was done to those counted ("were freed", "sent to court"); note = the
                   Measure it makes of persons, CASES for cases; weight 4 before others, 1 only of migrants
    span           English words for a part of a year ("the first half", "the first {n} months"); note `past` for
                   what no one year holds ("the past {n} years")
    reached        no value: words of a number whose thing was named before ("достигло", "құрады"); note = the side
                   of the number they stand on
    of_it, those   no value: the number counts some of those just told ("из них"); what the lines before counted ("их")
    denominator    no value: before a number that others are measured on; note `age` before an age without its unit
    yearback       no value: the year before, in a comparison ("годом ранее", "былтыр")
    country        no value, or an ISO code ("РК"): the figure is for the whole country
    region         region | city: the one named before is meant ("по области")
    week           no value: the past week
    unrelated      no value: crimes of every kind; a line that has nothing else is left out
    going          English words for sums that are figures; weight 3 in any text (budgets), 2 where no
                   event is told (pay)
"""

from tipwire.find.account import accounts

__all__ = ["accounts"]
