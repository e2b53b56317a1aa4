// English: the words that say who spoke, where and when.
import type { Words } from "./words.ts";

export const ENGLISH: Words = {
  language: "en",
  common:
    "the, of, and, to, is, that, for, with, was, by, he, she, his, her, it, they, said, has, have, at, who, an, be, from, wrote, on, in, a, you, we, not, this, are, our, will",
  capitals: "names",
  capitalDays: true,
  service: {
    x: "twitter-turned-x, elon musk's x, platform formerly known as twitter, site formerly known as twitter, app formerly known as twitter, network formerly known as twitter, service formerly known as twitter, x formerly known as twitter, x ( formerly known as twitter ), x , formerly known as twitter",
  },
  posts: {
    "": "post, posts, posting, postings, repost, status update, microblog, livestream caption",
    "social-media":
      "social media post, social media posts, social post, social media thread, social media statement, social media message, social media video, social media page, social media account, social media pages, social media accounts, social media profile",
    x: "tweet, tweets, retweet, retweets, quote tweet, quote-tweet, tweetstorm, tweet storm, subtweet, twitter thread",
    mastodon: "toot, toots",
    bluesky: "skeet, skeets",
    instagram: "insta story, ig story",
  },
  replies:
    "the comments, reply, replies, caption, captions, thread, threads, selfie video, comment section, comments section, story post",
  media:
    "video, videos, clip, clips, message, messages, statement, statements, account, accounts, page, pages, channel, channels, story, stories, reel, reels, profile, profiles, feed, feeds, bio, comment, comments, picture, photo, photograph, image, selfie, note, update, updates, livestream, live stream, live video, broadcast, live, announcement, tribute, apology, response, poem, meme, group, timeline, handle, wall, platform, site, app, status, missive, missives, rant, screed, tirade, exchange, conversation, space, spaces, ask me anything, ama, carousel, slideshow, infographic, poll, screenshot, series, string, flurry, slew, letter, speech, rally, address, remarks, description, text, essay, article",
  users: "user, users, commenter, commenters, poster, influencer, follower, creator",
  sources:
    "interview, interviews, press release, press releases, news release, media release, release, press conference, news conference, news briefing, press briefing, press statement, written statement, prepared statement, emailed statement, email statement, joint statement, statement, statements, briefing, meeting, meetings, letter, letters, open letter, speech, address, remarks, report, reports, email, emails, e-mail, memo, memorandum, book, memoir, autobiography, hearing, court, courtroom, trial, testimony, lawsuit, filing, court filing, complaint, affidavit, indictment, ruling, judgment, opinion, dissent, podcast, radio, television, tv, show, programme, program, newspaper, magazine, journal, column, op-ed, editorial, essay, article, blog, blog post, blog posts, blogpost, blogposts, website, web site, webpage, web page, newsletter, rally, event, ceremony, conference, panel, debate, parliament, congress, senate, house of commons, senate floor, house floor, phone call, call, telephone call, conversation, phone, telephone, text message, text messages, text, note, diary, document, documents, video, message, messages, broadcast, documentary, film, study, survey, poll, paper, press, reporters, journalists, announcement, comment, comments, deposition, transcript, sermon, lecture, keynote, commencement, visit, tour, summit, session, funeral, vigil, protest, stage, air, camera, record, story, advertisement, ad, campaign ad, sign, banner, placard, plaque, poster, song, poem, studio, locker room, earnings call, town hall, voicemail, letter to shareholders, guestbook, police report, radio interview, television interview, tv interview, phone interview, telephone interview",
  compounds:
    "spokesman, spokeswoman, spokesperson, spokespeople, executive, executives, ceo, chief, boss, owner, owners, founder, cofounder, employee, employees, staff, headquarters, office, offices, engineer, engineers, board, shares, share, stock, investor, investors, shareholder, shareholders, corp, inc, policy, policies, rules, ban, deal, takeover, acquisition, lawsuit, parent, users, user, followers, ads, advertisers, advertising, files, street, avenue, road, factor, ray, rays, chromosome, games, marks, representative, representatives, officials, algorithm, lawyers, lawyer, purchase, buyout, ecosystem, critics, drama, outrage, fame, sensation, star, personality, model, generation, men, box, mail, subscribers, traffic, data, whistleblower",
  falsePosts:
    "blog, border, command, guard, military, trading, goal, lamp, fence, checkpoint, police, army, observation, listening, cabinet, ministerial, new, current, diplomatic, teaching, customs, aid, staging, washington, york, huffington, jerusalem, bangkok, national, jakarta, denver, saturday evening, parcel, royal, hitching, signal, winning, finishing, first-past-the, last",
  works:
    "headline, heading, title, banner, subject line, titled, entitled, headlined, named, nicknamed, dubbed, song, single, album, book, novel, memoir, film, movie, show, series, episode, hashtag, slogan, motto, play, hit, track, so called, so - called, poem, game, documentary, podcast, musical, painting, campaign, initiative, project, word, phrase, term, acronym, sitcom, drama, comedy, anthem, ballad, sculpture, exhibition, tour, operation, reading, marked, known as, refers to as, referred to as, refer to as, alias, aka",
  duties: "as, office, since, until, at, for",
  says: "agreed, agrees, agreeing, disagreed, conceded, contended, testified, cautioned, emphasized, emphasised, stressed, stresses, stressing, maintained, reiterated, shouted, yelled, whispered, cried, sighed, laughed, chimed in, wrote back, reported, reports, reflected, gushed, enthused, groaned, muttered, deadpanned, scoffed, sniped, snapped, thundered, counselled, confessed, divulged, reckoned, reckons, thinks, believed, believes, said, says, say, saying, stated, states, stating, announced, announces, announcing, declared, declares, declaring, claimed, claims, claiming, insisted, insists, insisting, warned, warns, warning, argued, argues, arguing, asked, asks, asking, replied, replies, replying, responded, responds, responding, answered, confirmed, confirming, admitted, admits, acknowledged, joked, joking, quipped, lamented, urged, urging, called, calls, calling, described, describes, describing, dubbed, labelled, labeled, branded, denounced, slammed, blasted, vowed, vowing, pledged, promised, promising, thanked, praised, praising, hailed, condemned, revealed, remarked, noted, noting, observed, explained, explaining, exclaimed, proclaimed, recalled, complained, complaining, mused, fumed, boasted, accused, predicted, suggested, quoted, quoting, cited, alleged, alleging, hit back, fired back, shot back, clapped back, criticized, criticised, lauded, mocked, congratulated, paid tribute, hinted, teased, lashed out, railed, raged, demanded, demanding, begged, pleaded, wondered, cheered, celebrated, apologized, apologised, opined, charged, countered, retorted, commented, commenting, referred to, summed up, expressed, expressing, advised, encouraged, read out, speaking, put it, deemed, decried, ridiculed, rejected, dismissed, welcomed, broke the news, broke his silence, broke her silence",
  naming: "called, dubbed, described, labelled, labeled, branded, quoted, named, deemed, accused",
  writes: "wrote, writes, writing, written, penned, scribbled, typed, blogged",
  adds: "added, adds, adding, continued, continues, continuing, went on, goes on, concluded, concludes, concluding, elaborated, followed up, signed off, finished, began, begins, opened, ended, further said, also said, also wrote",
  reads: "read, reads, reading, saying, stated, went",
  tells: "told, tells, telling, informed, assured, reminded",
  posting: {
    "": "posted, reposted, re-posted, cross-posted, captioned, captioning",
    x: "tweeted, tweets, tweeting, retweeted, retweeting, re-tweeted, quote-tweeted, quote tweeted, live-tweeted, subtweeted, tweeted out",
    mastodon: "tooted",
    bluesky: "skeeted",
    instagram: "instagrammed",
  },
  sharing:
    "shared, sharing, shares, published, publishing, released, uploaded, uploading, streamed, broadcast, aired, circulated, issued, put out, live-streamed, livestreamed, left, sent",
  takesTo:
    "took to, takes to, taking to, taken to, turned to, went to, went on, hopped on, jumped on, jumped onto, logged on to, logged onto, used, using",
  according: "according to, per, as per",
  place: "in, on, via, over, through, across, to, at, from, under, inside, during, into",
  elsewhere: "at, in, during, inside, under, from, into",
  of: "of",
  by: "by, from",
  beside:
    "about, with, for, against, than, like, alongside, next to, outside, regarding, concerning, toward, towards, despite, between, among, above, beneath, beyond, upon",
  aside:
    "after, before, since, until, when, while, whilst, whereas, because, although, though, who, whom, whose, which, where, if, unless, amid, following, in response to, response to, in reference to, referring to, reacting to, responding to, replying to, commenting on, asked about, asked on, asked whether, whether, when asked, asked if, in reply to, by way of, as part of, in connection with, in reaction to, because of, due to, thanks to, a day after, prompting, sparking, drawing, in light of, having, despite, ahead of, prior to, known as, contrary to, as opposed to, instead of, rather than, apart from",
  replyTo: "in reply to, in response to, replying to, responding to",
  coordinators: "and, but, or, yet, nor, &",
  be: "is, was, were, been, being, be, are, 's, so -",
  that: "that, how, as, why, it, him, them",
  determiners:
    "the, a, an, his, her, their, its, my, our, this, that, these, those, another, one, several, some, many, two, three, four, five, both, each, every, any, no, all, other, 's, one of, most, multiple, various, numerous",
  pronouns: "he, she, they, it, i, we, you, who",
  self: "i, we",
  starters:
    "later, earlier, meanwhile, however, still, then, now, also, once, yet, instead, again, shortly, minutes, hours, days, weeks, months, speaking, writing, today, yesterday, so, thus, not, as, there, here, what, why, how, if, when, even, just, only, soon, finally, afterwards, afterward, separately, online, posting, asked, responding, referring, alongside, asking, among, for, by, accordingly, moreover, furthermore, additionally, previously, recently, elsewhere, part, according, sharing, captioning, addressing, announcing, celebrating, following, using, taking, well, yes, no",
  weekdays:
    "monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon, tue, tues, wed, thu, thur, thurs, fri, sat, sun",
  months:
    "january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sept, sep, oct, nov, dec",
  moments:
    "yesterday, today, last week, last month, last year, last night, this week, this month, this morning, this afternoon, this evening, earlier this week, earlier this month, earlier this year, earlier in the week, earlier in the day, earlier today, earlier yesterday, earlier, later that day, the same day, the next day, the following day, the day before, the previous day, last weekend, over the weekend, this weekend, at the weekend, overnight, at the time, moments later, hours later, days later, minutes later, two days later, hours earlier, days earlier, a day earlier, a day later, a week earlier, a week later, late last night, early this morning, late last week, two weeks ago, a week ago, a month ago, a year ago, days ago, hours ago, that night, that evening, that morning, new year's day, christmas day, tonight",
  dayParts: "morning, afternoon, evening, night, at noon, at midnight",
  dayPrepositions:
    "on, late on, early on, late, early, last, this, next, in, by, since, earlier on, later on, dated, of",
  titles:
    "president, vice president, former president, former, senator, sen, representative, rep, congressman, congresswoman, governor, gov, mayor, minister, prime minister, foreign minister, finance minister, health minister, interior minister, defence minister, defense minister, home secretary, foreign secretary, secretary, chancellor, king, queen, prince, princess, pope, archbishop, bishop, judge, justice, general, gen, lieutenant, colonel, captain, sergeant, chief, director, professor, prof, dr, doctor, mr, mrs, ms, mx, sir, dame, lord, lady, actor, actress, singer, rapper, comedian, author, writer, novelist, journalist, columnist, activist, footballer, striker, goalkeeper, midfielder, coach, manager, attorney, lawyer, attorney general, ambassador, spokesman, spokeswoman, spokesperson, deputy, chairman, chairwoman, chair, commissioner, billionaire, entrepreneur, astronaut, scientist, researcher, historian, analyst, critic, filmmaker, producer, musician, guitarist, drummer, swimmer, driver, broadcaster, presenter, host, campaigner, candidate, leader, opposition leader, lawmaker, councillor, councilor, legislator, meteorologist, reporter, correspondent, user, brother, sister, founder, ceo, owner, teammate, wife, husband, daughter, son",
  bodies:
    "ministry, embassy, department, agency, police, army, military, navy, company, party, team, club, government, office, council, university, museum, commission, committee, authority, authorities, union, association, federation, court, hospital, school, airline, airport, bank, board, charity, foundation, league, service, administration, campaign, band, group, organisation, organization, institute, theatre, zoo, consulate, parliament, city, county, state department, white house, palace",
  particles:
    "of, the, de, da, di, del, della, dos, von, van, der, den, bin, ibn, al, el, la, le, du, ter, ten, y, e, for, and, st",
  abbreviations:
    "mr, mrs, ms, dr, sen, rep, gov, gen, sec, lt, col, sgt, capt, st, prof, jr, sr, no, vs, etc, inc, corp, co, ltd, jan, feb, mar, apr, jun, jul, aug, sept, sep, oct, nov, dec, rev, hon, pres, u.s, u.k, d.c, e.g, i.e, mt, ft, maj, cmdr, adm, supt, dept, approx, mx",
};
