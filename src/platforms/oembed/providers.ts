// Providers of oEmbed, their endpoints and the addresses that they answer for: facts of the registry https://oembed.com
// (providers.json of github.com/iamcal/oembed, version 1.0.20260604, MIT licence, (c) Cal Henderson). Left out: what a platform
// of its own reads, and providers that state no addresses. One provider a line: name, endpoint, addresses, parted by bars.
export const PROVIDERS = `
23HQ|http://www.23hq.com/23/oembed|www.23hq.com/*/photo/*
3Q|https://playout.3qsdn.com/oembed|playout.3qsdn.com/embed/*
Abraia|https://api.abraia.me/oembed|store.abraia.me/*
Acast|https://oembed.acast.com/v1/embed-player|play.acast.com/s/*
ActBlue|https://secure.actblue.com/cf/oembed|secure.actblue.com/donate/*
Adilo|https://adilo.bigcommand.com/web/oembed|adilo.bigcommand.com/watch/*
afreecaTV|https://openapi.afreecatv.com/oembed/embedinfo|vod.afreecatv.com/player/ v.afree.ca/ST/ vod.afreecatv.com/ST/ vod.afreecatv.com/PLAYER/STATION/ play.afreecatv.com/
Altium LLC|https://viewer.altium.com/shell/oembed|altium.com/viewer/*
Altru|https://api.altrulabs.com/api/v1/social/oembed|app.altrulabs.com/*/*?answer_id=* app.altrulabs.com/player/*
amCharts Live Editor|https://live.amcharts.com/oembed|live.amcharts.com/*
Amtraker|https://api.amtraker.com/v3/oembed|amtraker.com/trains/* amtraker.com/trains/*/* *.amtraker.com/trains/* *.amtraker.com/trains/*/*
Animatron|https://animatron.com/oembed/json|www.animatron.com/project/* animatron.com/project/*
Animoto|http://animoto.com/oembeds/create|animoto.com/play/*
AnnieMusic|https://api.anniemusic.app/api/v1/oembed|anniemusic.app/t/* anniemusic.app/p/*
AppForceStudio|https://us-central1-themerax-cc903.cloudfunctions.net/playgroundApi/oembed|appforcestudio.com/playground/*
Apple Podcasts|https://podcasts.apple.com/api/oembed|podcasts.apple.com/*
ArcGIS StoryMaps|https://storymaps.arcgis.com/oembed|storymaps.arcgis.com/stories/*
Archivos|https://app.archivos.digital/oembed/|app.archivos.digital/app/view/*
AssemblrWorld|https://studio.assemblrworld.com/api/oembed|*.studio.assemblrworld.com/creation/* studio.assemblrworld.com/creation/* *.app-edu.assemblrworld.com/Creation/* app-edu.assemblrworld.com/Creation/* assemblr.world/* editor.assemblrworld.com/* *.assemblrworld.com/creation/* *.assemblrworld.com/Creation/*
audio.com|https://api.audio.com/oembed|audio.com/* www.audio.com/*
Audioboom|https://audioboom.com/publishing/oembed.json|audioboom.com/channels/* audioboom.com/channel/* audioboom.com/playlists/* audioboom.com/podcasts/* audioboom.com/podcast/* audioboom.com/posts/* audioboom.com/episodes/*
AudioClip|https://audioclip.naver.com/oembed|audioclip.naver.com/channels/*/clips/* audioclip.naver.com/audiobooks/*
Audiomack|https://audiomack.com/oembed|audiomack.com/*/song/* audiomack.com/*/album/* audiomack.com/*/playlist/*
Audiomeans|https://podcasts.audiomeans.fr/services/oembed|podcasts.audiomeans.fr/*
Audius|https://audius.co/oembed|audius.co/*
Backtracks|https://backtracks.fm/oembed|backtracks.fm/*/*/e/* backtracks.fm/*/s/*/* backtracks.fm/*/*/*/*/e/*/* backtracks.fm/*
Balsamiq Cloud|https://balsamiq.cloud/oembed|balsamiq.cloud/*
Beams.fm|https://api.beams.fm/oEmbed|beams.fm/*
Behance|https://www.behance.net/services/oembed|www.behance.net/gallery/*/* www.behance.net/*/services/*/*
Beta QuellenSuche|http://beta.quellensuche.de/api/oembed|beta.quellensuche.de/*
biqapp|https://biqapp.net/api/oembed|biqapp.net/f/* www.biqapp.net/f/*
Blackfire.io|https://blackfire.io/oembed|blackfire.io/profiles/*/graph blackfire.io/profiles/compare/*/graph
Blogcast|https://blogcast.host/oembed|blogcast.host/embed/* blogcast.host/embedly/*
Bookingmood|https://bookingmood.com/api/oembed|www.bookingmood.com/embed/*/*
Bornetube|https://www.bornetube.dk/media/lasync/oembed/|www.bornetube.dk/media/* www.bornetube.dk/video/*
Box Office Buz|https://api.boxofficebuz.com/v2/oembed|boxofficebuz.com/embed/video/*
Brightcove|https://oembed.brightcove.com/|players.brightcove.net/*/*/index.html?videoId=* players.brightcove.net/*/*/index.html?playlistId=* bcove.video/*
BrioVR|https://view.briovr.com/api/v1/worlds/oembed/|view.briovr.com/api/v1/worlds/oembed/*
Bumper|https://www.bumper.com/oembed/bumper|www.bumper.com/oembed/bumper www.bumper.com/oembed-s/bumper
bunny.net|https://video.bunnycdn.com/OEmbed|player.mediadelivery.net/* iframe.mediadelivery.net/* video.bunnycdn.com/*
Buttondown|https://buttondown.email/embed|buttondown.email/*
Byzart Project|https://cmc.byzart.eu/oembed/|cmc.byzart.eu/files/*
Cacoo|http://cacoo.com/oembed.json|cacoo.com/diagrams/*
Canva|https://www.canva.com/_oembed|www.canva.com/design/*/view
Carbon|https://carbon.music/oembed|carbon.music/* www.carbon.music/*
Cardinal Blue|https://minesweeper.today/api/oembed|minesweeper.today/*
castmake|http://castmake-ai.com/api/embed|www.castmake-ai.com/c/*/episodes/*
CatBoat|http://img.catbo.at/oembed.json|img.catbo.at/*
Celero|https://api.celero.io/api/oembed|embeds.celero.io/*
Ceros|http://view.ceros.com/oembed|view.ceros.com/*
Chainflix|https://www.chainflix.net/video/oembed|chainflix.net/video/* chainflix.net/video/embed/* *.chainflix.net/video/* *.chainflix.net/video/embed/*
ChartBlocks|http://embed.chartblocks.com/1.0/oembed|public.chartblocks.com/c/*
chirbit.com|http://chirb.it/oembed.json|chirb.it/*
CHROCO|https://chroco.ooo/embed|chroco.ooo/mypage/* chroco.ooo/story/*
CircleZeroEight|https://www.circlezeroeight.com/api/oembed|www.circlezeroeight.com/features/* www.circlezeroeight.com/news/* www.circlezeroeight.com/sport/* www.circlezeroeight.com/style/* www.circlezeroeight.com/culture/*
CircuitLab|https://www.circuitlab.com/circuit/oembed/|www.circuitlab.com/circuit/*
Clipland|https://www.clipland.com/api/oembed|www.clipland.com/v/*
Clueso|https://clueso.site/api/oembed|clueso.site/*
Clyp|http://api.clyp.it/oembed/|clyp.it/* clyp.it/playlist/*
CoCo Corp|https://app.ilovecoco.video/api/oembed.json|app.ilovecoco.video/*/embed
CodeHS|https://codehs.com/api/sharedprogram/1/oembed/|codehs.com/editor/share_abacus/*
CodePen|https://codepen.io/api/oembed|codepen.io/*
Codepoints|https://codepoints.net/api/v1/oembed|codepoints.net/* www.codepoints.net/*
CodeSandbox|https://codesandbox.io/oembed|codesandbox.io/s/* codesandbox.io/embed/*
CollegeHumor|http://www.collegehumor.com/oembed.json|www.collegehumor.com/video/*
Commaful|https://commaful.com/api/oembed/|commaful.com/play/*
Coub|http://coub.com/api/oembed.json|coub.com/view/* coub.com/embed/*
Crowd Ranking|http://crowdranking.com/api/oembed.json|crowdranking.com/*/*
Crumb.sh|https://crumb.sh/oembed/|crumb.sh/*
Cueup DJ Booking|https://gql.cueup.io/oembed|cueup.io/user/*/sounds/*
Curated|https://api.curated.co/oembed|*.curated.co/*
CustomerDB|https://app.customerdb.com/embed|app.customerdb.com/share/*
dadan|https://app.dadan.io/api/video/oembed|app.dadan.io/* stage.dadan.io/*
Dailymotion|https://www.dailymotion.com/services/oembed|www.dailymotion.com/video/* geo.dailymotion.com/player.html?video=*
DALEXNI|https://dalexni.com/oembed/|dalexni.com/i/*
Datawrapper|https://api.datawrapper.de/v3/oembed/|datawrapper.dwcdn.net/*
Demofly|https://app.demofly.ai/api/oembed|app.demofly.ai/s/* demofly.ai/s/*
Deseret News|https://embed.deseret.com/|*.deseret.com/*
Deviantart.com|http://backend.deviantart.com/oembed|*.deviantart.com/art/* *.deviantart.com/*#/d* fav.me/* sta.sh/* *.deviantart.com/*/art/*
Digiteka|https://www.ultimedia.com/api/search/oembed|www.ultimedia.com/central/video/edit/id/*/topic_id/*/ www.ultimedia.com/default/index/videogeneric/id/*/showtitle/1/viewnc/1 www.ultimedia.com/default/index/videogeneric/id/*
DocDroid|https://www.docdroid.net/api/oembed|*.docdroid.net/* docdro.id/* *.docdroid.com/*
Docswell|https://www.docswell.com/service/oembed|docswell.com/s/*/* www.docswell.com/s/*/*
DocumentCloud|https://api.www.documentcloud.org/api/oembed|www.documentcloud.org/documents/*
Dotsub|http://dotsub.com/services/oembed|dotsub.com/view/*
Dream Broker|https://dreambroker.com/channel/oembed|www.dreambroker.com/channel/*/*
DTube|https://api.d.tube/oembed|d.tube/v/*
EchoesHQ|https://api.echoeshq.com/oembed|app.echoeshq.com/embed/*
EgliseInfo|http://egliseinfo.catholique.fr/api/oembed|egliseinfo.catholique.fr/*
ElevenLabs|https://elevenlabs.io/next/oembed|elevenlabs.io/*
Embases|https://www.embases.com/api/oembed|www.embases.com/e/*
Embedery|https://embedery.com/api/oembed|embedery.com/widget/*
Ethfiddle|https://ethfiddle.com/services/oembed/|ethfiddle.com/*
EventLive|https://evt.live/api/oembed|evt.live/* evt.live/*/* live.eventlive.pro/* live.eventlive.pro/*/*
everviz|https://api.everviz.com/oembed|app.everviz.com/embed/*
Everwall|https://cdn.everwall.com/hubs/oembed|cdn.everwall.com/hubs/iframe/*
Ex.Co|https://oembed.ex.co/item|app.ex.co/stories/* www.playbuzz.com/*
Eyrie|https://eyrie.io/v1/oembed|eyrie.io/board/* eyrie.io/sparkfun/*
Fader|https://app.getfader.com/api/oembed|app.getfader.com/projects/*/publish
Faithlife TV|https://faithlifetv.com/api/oembed|faithlifetv.com/items/* faithlifetv.com/items/resource/*/* faithlifetv.com/media/* faithlifetv.com/media/assets/* faithlifetv.com/media/resource/*/*
FazenHaus|https://haus.fazen.co/api/oembed|haus.fazen.co/embed/music/*
Figma|https://www.figma.com/api/oembed|www.figma.com/file/* www.figma.com/design/* www.figma.com/board/* www.figma.com/slides/* www.figma.com/buzz/* www.figma.com/site/* www.figma.com/make/*
Filestage|https://app.filestage.io/oembed|app.filestage.io/step/**
Firework|https://www.fireworktv.com/oembed|*.fireworktv.com/* *.fireworktv.com/embed/*/v/*
FITE|https://www.fite.tv/oembed|www.fite.tv/watch/*
Flat|https://flat.io/services/oembed|flat.io/score/* *.flat.io/score/*
Flickr|https://www.flickr.com/services/oembed/|*.flickr.com/photos/* flic.kr/p/* flic.kr/s/* *.*.flickr.com/*/*
Flourish|https://app.flourish.studio/api/v1/oembed|public.flourish.studio/visualisation/* public.flourish.studio/story/*
FlowHubOrg|https://flowhub.org/o/embed|flowhub.org/f/* flowhub.org/s/*
Fooday|https://fooday.app/oembed|fooday.app/*/reviews/* fooday.app/*/spots/*
Form-Data|https://forms.form-data.com/api/oembed|forms.form-data.com/*
FOX SPORTS Australia|https://fiso.foxsports.com.au/oembed|fiso.foxsports.com.au/isomorphic-widget/*
Framatube|https://framatube.org/services/oembed|framatube.org/w/*
FrameBuzz|https://framebuzz.com/oembed/|framebuzz.com/v/*
Framer|https://api.framer.com/web/oembed|framer.com/share/* framer.com/embed/*
Geograph Britain and Ireland|http://api.geograph.org.uk/api/oembed|*.geograph.org.uk/* *.geograph.co.uk/* *.geograph.ie/* *.wikimedia.org/*_geograph.org.uk_*
Geograph Channel Islands|http://www.geograph.org.gg/api/oembed|*.geograph.org.gg/* *.geograph.org.je/* channel-islands.geograph.org/* channel-islands.geographs.org/* *.channel.geographs.org/*
Geograph Germany|http://geo.hlipp.de/restapi.php/api/oembed|geo-en.hlipp.de/* geo.hlipp.de/* germany.geograph.org/*
GeometryViewer|https://geometryviewer.com/oembed|geometryviewer.com/v/* www.geometryviewer.com/v/*
Getty Images|http://embed.gettyimages.com/oembed|gty.im/*
Gifnote|https://www.gifnote.com/services/oembed|www.gifnote.com/play/*
GIPHY|https://giphy.com/services/oembed|giphy.com/gifs/* giphy.com/clips/* gph.is/* media.giphy.com/media/*/giphy.gif
GMetri|https://embed.gmetri.com/oembed/|view.gmetri.com/* *.gmetri.com/*
Gong|https://app.gong.io/oembed|app.gong.io/call?id=*
GOOD FOR JOB|https://www.good-for-job.jp/api/oembed|www.good-for-job.jp/slides/*
Grain|https://api.grain.com/_/api/oembed|grain.co/highlight/* grain.co/share/* grain.com/share/*
GT Channel|https://api.luminery.com/oembed|gtchannel.com/watch/*
Gumlet|https://api.gumlet.com/v1/oembed|gumlet.tv/watch/* play.gumlet.io/embed/*
GW2 Fashions|https://gw2fashions.com/fashion/oembed|gw2fashions.com/fashion/*
Gyazo|https://api.gyazo.com/api/oembed|gyazo.com/*
HASH|https://api.hash.ai/oembed|core.hash.ai/@*
hearthis.at|https://hearthis.at/oembed/?format=json|hearthis.at/*/*/ hearthis.at/*/set/*/
helenenglish_education|https://helenenglish.education/embed|helenenglish.education/widget*
Heyzine|https://heyzine.com/api1/oembed|heyzine.com/flip-book/* *.hflip.co/* *.aflip.in/*
hihaho|https://player.hihaho.com/services/oembed|player.hihaho.com/*
HippoVideo|https://www.hippovideo.io/services/oembed|*.hippovideo.io/*
Hivo|https://app.hivo.com.au/api/drupal/oembed|cdn.hivo.com.au/* cdn.digital-assets.uq.edu.au/* cdn.southerndesigngroup.com/* freedom.hivocdn.com/* cdn.cockburn.wa.gov.au/* cdn.somnomed.com/* cdn.snowtunnel.com/* cdn.brenclosures.com.au/*
Homey|https://homey.app/api/oembed/flow|homey.app/f/* homey.app/*/flow/*
Hopvue|https://portal.hopvue.com/api/oembed/|*.hopvue.com/*
HuffDuffer|http://huffduffer.com/oembed|huffduffer.com/*/*
Hulu|http://www.hulu.com/api/oembed.json|www.hulu.com/watch/*
Icosa Gallery|https://api.icosa.gallery/v1/oembed|icosa.gallery/view/*
Ideamapper|https://oembed.ideamapper.com/oembed|oembed.ideamapper.com/*
Idomoo|https://oembed.idomoo.com/oembed|*.idomoo.com/*
iFixit|http://www.ifixit.com/Embed|www.ifixit.com/Guide/View/*
IFTTT|http://www.ifttt.com/oembed/|ifttt.com/recipes/*
Ignite|https://app.ignitevideo.cloud/api/oembed|*.videocdn.net/player/* *.euvideocdn.com/player/*
iHeartRadio|https://www.iheart.com/oembed|www.iheart.com/podcast/*/*
iMenuPro|https://qr.imenupro.com/api/oembed|qr.imenupro.com/*
Incredible|https://oembed.incredible.dev/oembed|incredible.dev/watch/*
Indaco|https://player.indacolive.com/services/oembed|player.indacolive.com/player/jwp/clients/*
Infogram|https://infogram.com/oembed|infogram.com/*
Infoveave|https://infoveave.net/services/oembed/|*.infoveave.net/E/* *.infoveave.net/P/*
Injurymap|https://www.injurymap.com/services/oembed|www.injurymap.com/exercises/*
Inoreader|https://www.inoreader.com/oembed/api/|www.inoreader.com/oembed/
inphood|http://api.inphood.com/oembed|*.inphood.com/*
Insight Timer|https://widgets.insighttimer.com/services/oembed|insighttimer.com/*
Insticator Inc|https://www.insticator.com/oembed|ppa.insticator.com/embed-unit/*
Issuu|https://issuu.com/oembed|issuu.com/*/docs/*
Itabtech infosys|https://samay.itabtechinfosys.com/oembed/|samay.itabtechinfosys.com/*
itemis CREATE|https://create.storage.api.itemis.io/api/embed|play.itemis.io/*
Jawafdehi|https://api.jawafdehi.org/oembed/|jawafdehi.org/case/*
Jovian|https://api.jovian.com/oembed.json|jovian.ml/* jovian.ml/viewer* *.jovian.ml/* jovian.ai/* jovian.ai/viewer* *.jovian.ai/* jovian.com/* jovian.com/viewer* *.jovian.com/*
Juntos|https://play.juntos.live/api/oembed|play.juntos.live/solo/* play.juntos.live/host/quiz/*
JustSpin|https://www.justspin.cc/api/oembed|www.justspin.cc/workouts/*
KakaoTv|https://tv.kakao.com/oembed|tv.kakao.com/channel/*/cliplink/* tv.kakao.com/m/channel/*/cliplink/* tv.kakao.com/channel/v/* tv.kakao.com/channel/*/livelink/* tv.kakao.com/m/channel/*/livelink/* tv.kakao.com/channel/l/*
Kickstarter|http://www.kickstarter.com/services/oembed|www.kickstarter.com/projects/*
Kidoju|https://www.kidoju.com/api/oembed|www.kidoju.com/en/x/*/* www.kidoju.com/fr/x/*/*
Kirim.Email|https://halaman.email/service/oembed|halaman.email/form/* aplikasi.kirim.email/form/*
Kit|https://embed.kit.co/oembed|kit.co/*/*
Kitchenbowl|http://www.kitchenbowl.com/oembed|www.kitchenbowl.com/recipe/*
kmdr|https://api.kmdr.sh/services/oembed|app.kmdr.sh/h/* app.kmdr.sh/history/*
Knacki|https://jdr.knacki.info/oembed|jdr.knacki.info/meuh/*
Knowledge Pad|https://api.spoonacular.com/knowledge/oembed|knowledgepad.co/#/knowledge/*
Kommodo|https://kommodo.ai/api/oembed|kommodo.ai/recordings/* kommodo.ai/guides/*
Kooapp|https://embed.kooapp.com/services/oembed|*.kooapp.com/koo/*
Kubit|https://kubit.ai/services/oembed|kubit.ai/* *.kubit.ai/*
Kurozora|https://kurozora.app/oembed|kurozora.app/episodes/* kurozora.app/songs/*
Land of Assets|https://api.landofassets.com/oembed|landofassets.com/* landofassets.com/*/assets landofassets.com/*/assets/* landofassets.com/*/assets/*/embed
Laude|http://laude.org/api/oembed|laude.org/impact/* laude.org/im/*
LearningApps.org|http://learningapps.org/oembed.php|learningapps.org/*
LeMans.Pod|https://umotion-test.univ-lemans.fr/oembed|umotion-test.univ-lemans.fr/video/*
Lille.Pod|https://pod.univ-lille.fr/video/oembed|pod.univ-lille.fr/video/*
Line Place|https://place.line.me/oembed|place.line.me/businesses/*
Linkstackz|https://api.linkstackz.com/oembed|linkstackz.com/irf/* linkstackz.com/post/*
Livid|https://livid.com/oembed|livid.com/watch/*
Loom|https://www.loom.com/v1/oembed|loom.com/i/* loom.com/share/*
LottieFiles|https://embed.lottiefiles.com/oembed|lottiefiles.com/* *.lottiefiles.com/* *.lottie.host/* lottie.host/*
Ludus|https://app.ludus.one/oembed|app.ludus.one/*
Lumiere|https://admin.lumiere.is/api/services/oembed|*.lumiere.is/v/*
marimo|https://marimo.app/oembed|marimo.app/*
MathEmbed|http://mathembed.com/oembed|mathembed.com/latex?inputText=*
me.me|https://me.me/oembed|me.me/i/*
Mediastream|https://mdstrm.com/oembed|mdstrm.com/embed/* mdstrm.com/live-stream/* mdstrm.com/image/*
Medienarchiv der Künste - Zürcher Hochschule der Künste|https://medienarchiv.zhdk.ch/oembed.json|medienarchiv.zhdk.ch/entries/* zhdk.medienarchiv.ch/entries/*
Mermaid Ink|https://mermaid.ink/services/oembed|mermaid.ink/img/* mermaid.ink/svg/*
Microsoft Stream|https://web.microsoftstream.com/oembed|*.microsoftstream.com/video/* *.microsoftstream.com/channel/*
Minerva|https://oembed.minervaknows.com|www.minervaknows.com/featured-recipes/* www.minervaknows.com/themes/* www.minervaknows.com/themes/*/recipes/* app.minervaknows.com/recipes/* app.minervaknows.com/recipes/*/follow
Miro|https://miro.com/api/v1/oembed|miro.com/app/board/*
Miro|https://miro.com/video-player/oembed|miro.com/video-player/*
MixCloud|https://www.mixcloud.com/oembed/|www.mixcloud.com/*/*/
Mixpanel|https://mixpanel.com/api/app/embed/oembed/|mixpanel.com/* *.mixpanel.com/*
Moby Picture|http://api.mobypicture.com/oEmbed|www.mobypicture.com/user/*/view/* moby.to/*
Music Box Maniacs|https://musicboxmaniacs.com/embed/|musicboxmaniacs.com/explore/melody/*
myBeweeg|https://mybeweeg.com/services/oembed|mybeweeg.com/w/*
MySQL Visual Explain|https://api.mysqlexplain.com/v2/oembed.json|mysqlexplain.com/explain/* embed.mysqlexplain.com/explain/*
Namchey|https://namchey.com/api/oembed|namchey.com/embeds/*
nanoo.tv|https://www.nanoo.tv/services/oembed|*.nanoo.tv/link/* nanoo.tv/link/* *.nanoo.pro/link/* nanoo.pro/link/* media.zhdk.ch/signatur/* new.media.zhdk.ch/signatur/*
Nasjonalbiblioteket|https://api.nb.no/catalog/v1/oembed|www.nb.no/items/*
Natural Atlas|https://naturalatlas.com/oembed.json|naturalatlas.com/* naturalatlas.com/*/* naturalatlas.com/*/*/* naturalatlas.com/*/*/*/*
Naver Clip|https://m.naver.com/shorts/oEmbed|naver.me/* m.naver.com/shorts/*
NDLA - Norwegian Digital Learning Arena|https://ndla.no/oembed|ndla.no/* ndla.no/article/* ndla.no/audio/* ndla.no/concept/* ndla.no/image/* ndla.no/video/*
Nebula|https://nebula.tv/api/oembed|nebula.tv/videos/*
Nebula Beta|https://beta.nebula.tv/api/oembed|beta.nebula.tv/videos/*
Needle Cloud|https://cloud.needle.tools/oembed|cloud.needle.tools/-/assets/*/file cloud.needle.tools/view?file=* *.needle.run/*
neetoRecord|https://api.neetorecord.com/api/v1/oembed|*.neetorecord.com/watch/*
nfb.ca|http://www.nfb.ca/remote/services/oembed/|*.nfb.ca/film/*
NoPaste|https://oembed.nopaste.ml|nopaste.ml/*
Observable|https://api.observablehq.com/oembed|observablehq.com/@*/* observablehq.com/d/* observablehq.com/embed/*
Odds.com.au|https://www.odds.com.au/api/oembed/|www.odds.com.au/* odds.com.au/*
Odesli (formerly Songlink)|https://song.link/oembed|song.link/* album.link/* artist.link/* playlist.link/* pods.link/* mylink.page/* odesli.co/*
Odysee|https://odysee.com/$/oembed|odysee.com/*/* odysee.com/*
Official FM|http://official.fm/services/oembed.json|official.fm/tracks/* official.fm/playlists/*
Omniscope|https://omniscope.me/_global_/oembed/json|omniscope.me/*
Omny Studio|https://omny.fm/oembed|omny.fm/shows/*
Orbitvu|http://orbitvu.co/service/oembed|orbitvu.co/001/*/ov3601/view orbitvu.co/001/*/ov3601/*/view orbitvu.co/001/*/ov3602/*/view orbitvu.co/001/*/2/orbittour/*/view orbitvu.co/001/*/1/2/orbittour/*/view
Origits|https://origits.net/oembed|origits.com/v/*
Origits|https://origits.com/oembed|origits.com/v/*
Outplayed.tv|https://outplayed.tv/oembed|outplayed.tv/media/*
Overflow|https://overflow.io/services/oembed|overflow.io/s/* overflow.io/embed/*
OZ|https://core.oz.com/oembed|www.oz.com/*/video/*
Padlet|https://padlet.com/oembed/|padlet.com/*
Panda Video|https://api-v2.pandavideo.com.br/oembed|*.tv.pandavideo.com.br/embed/?v=* *.tv.pandavideo.com.br/*/playlist.m3u8 dashboard.pandavideo.com.br/#/videos/*
Parta.io|https://app.parta.io/core/oembed|app.parta.io/core/embed/* *.parta.io/core/embed/*
Pastery|https://www.pastery.net/oembed|pastery.net/* www.pastery.net/*
PeerTube.TV|https://peertube.tv/services/oembed|peertube.tv/w/*
Picturelfy|https://api.picturelfy.com/service/oembed/|www.picturelfy.com/p/*
Piggy|https://piggy.to/oembed|piggy.to/@*/* piggy.to/view/*
Pikasso|https://builder.pikasso.xyz/api/oembed|*.builder.pikasso.xyz/embed/*
Pinpoll|https://tools.pinpoll.com/oembed|tools.pinpoll.com/embed/*
Pinterest|https://www.pinterest.com/oembed.json|www.pinterest.com/*
PitchHub|https://player.pitchhub.com/en/public/oembed|player.pitchhub.com/en/public/player/*
Pixdor|https://store.pixdor.com/oembed|store.pixdor.com/place-marker-widget/*/show store.pixdor.com/map/*/show
Plinth|https://plinth.it/model-viewer/oembed|plinth.it/model-viewer/*/*
Plusdocs|https://app.plusdocs.com/oembed|app.plusdocs.com/*/snapshots/* app.plusdocs.com/*/pages/edit/* app.plusdocs.com/*/pages/share/*
Podbean|https://api.podbean.com/v1/oembed|*.podbean.com/e/*
Poll Daddy|http://polldaddy.com/oembed/|*.polldaddy.com/s/* *.polldaddy.com/poll/* *.polldaddy.com/ratings/*
Portfolium|https://api.portfolium.com/oembed|portfolium.com/entry/*
Present|https://gateway.cobalt.run/present/decks/oembed|present.do/decks/*
Prezi Video|https://prezi.com/v/oembed|prezi.com/v/* *.prezi.com/v/*
Programmingly.dev|https://programmingly.dev/api/oembed|programmingly.dev/snippets/*
QTpi|https://qtpi.gg/fashion/oembed|qtpi.gg/fashion/*
Quartr|https://web.quartr.com/api/oembed|quartr.com/* web.quartr.com/*
QuellenSuche|http://quellensuche.de/api/oembed|quellensuche.de/*
Quiz.biz|http://www.quiz.biz/api/oembed|www.quiz.biz/quizz-*.html
Quizz.biz|http://www.quizz.biz/api/oembed|www.quizz.biz/quizz-*.html
RadioPublic|https://oembed.radiopublic.com/oembed|play.radiopublic.com/* radiopublic.com/* www.radiopublic.com/* *.radiopublic.com/*
Raindrop|https://pub.raindrop.io/api/oembed|raindrop.io/* raindrop.io/*/* raindrop.io/*/*/* raindrop.io/*/*/*/*
rcvis|https://animatron.com/oembed|www.rcvis.com/v/* www.rcvis.com/visualize=* www.rcvis.com/ve/* www.rcvis.com/visualizeEmbedded=*
Redlof-Medien|https://redlof-medien.de/wp-json/oembed/1.0/embed|redlof-medien.de/* www.redlof-medien.de/*
Redlof-Medien|https://api.wexcreator.com/oembed/|show.wexcreator.com/* showroom.redlof-medien.de/*
ReleaseWire|http://publisher.releasewire.com/oembed/|rwire.com/*
Replit|https://replit.com/data/oembed|repl.it/@*/* replit.com/@*/*
ReverbNation|https://www.reverbnation.com/oembed|www.reverbnation.com/* www.reverbnation.com/*/songs/*
Risky Business|https://risky.biz/oembed|risky.biz/*
Roomshare|http://roomshare.jp/en/oembed.json|roomshare.jp/post/* roomshare.jp/en/post/*
RoosterTeeth|https://roosterteeth.com/oembed|roosterteeth.com/*
Rumble|https://rumble.com/api/Media/oembed.json|rumble.com/* rumble.com/shorts/*
Runkit|https://embed.runkit.com/oembed|embed.runkit.com/*,
rushes.cc|https://api.rushes.cc/oembed|www.rushes.cc/video/* www.rushes.cc/embed/* rushes.cc/video/* rushes.cc/embed/*
Sagenverse|https://app2.sagenverse.com/oembed|app2.sagenverse.com/embed/*
Saooti|https://octopus.saooti.com/oembed|octopus.saooti.com/main/pub/podcast/*
Sapo Videos|http://videos.sapo.pt/oembed|videos.sapo.pt/*
Satcat|https://www.satcat.com/api/sats/oembed|www.satcat.com/sats/*
Sato Video Player|https://api.satoplayer.com/players/oembed|api.satoplayer.com/players/embed/*
sbedit|https://sbedit.net/oembed/|sbedit.net/*
Scenes|https://getscenes.com/oembed|getscenes.com/e/* getscenes.com/event/*
Screen9|https://api.screen9.com/oembed|console.screen9.com/* *.screen9.tv/*
Screencast.com|https://api.screencast.com/external/oembed|www.screencast.com/*
Screenr|http://www.screenr.com/api/oembed.json|www.screenr.com/*/
ScribbleMaps|https://scribblemaps.com/api/services/oembed.json|www.scribblemaps.com/maps/view/* scribblemaps.com/maps/view/*
Scribd|http://www.scribd.com/services/oembed/|www.scribd.com/doc/*
SendtoNews|https://embed.sendtonews.com/services/oembed|embed.sendtonews.com/oembed/*
SharedFile|https://shared-file-kappa.vercel.app/file/api/oembed|shared-file-kappa.vercel.app/file/*
Shopshare|https://shopshare.tv/api/shopcast/oembed|shopshare.tv/shopboard/* shopshare.tv/shopcast/*
ShortNote|https://www.shortnote.jp/oembed/|www.shortnote.jp/view/notes/*
Shoudio|http://shoudio.com/api/oembed|shoudio.com/* shoud.io/*
Show by Animaker|https://api.getshow.io/oembed.json|app.getshow.io/iframe/* *.getshow.io/share/*
Show the Way, actionable location info|https://showtheway.io/oembed|showtheway.io/to/*
Simplecast|https://simplecast.com/oembed|simplecast.com/s/*
Sizzle|https://onsizzle.com/oembed|onsizzle.com/i/*
Sketch|https://graphql.sketch.cloud/embed/oembed|www.sketch.com/s/* www.sketch.com/preview/*
Sketchfab|http://sketchfab.com/oembed|sketchfab.com/*models/* sketchfab.com/*/folders/*
Skoletube|https://www.skoletube.dk/media/lasync/oembed/|www.skoletube.dk/media/* www.skoletube.dk/video/* www.studietube.dk/media/* www.studietube.dk/video/*
SlideShare|https://www.slideshare.net/api/oembed/2|www.slideshare.net/*/* fr.slideshare.net/*/* de.slideshare.net/*/* es.slideshare.net/*/* pt.slideshare.net/*/*
SmashNotes|https://smashnotes.com/services/oembed|smashnotes.com/p/* smashnotes.com/p/*/e/*%20-%20https://smashnotes.com/p/*/e/*/s/*
Smeme|https://open.smeme.com/api/oembed|open.smeme.com/*
Smrthi|https://www.smrthi.com/api/oembed|www.smrthi.com/book/*
SmugMug|https://api.smugmug.com/services/oembed/|*.smugmug.com/*
SocialExplorer|https://www.socialexplorer.com/services/oembed/|www.socialexplorer.com/*/explore www.socialexplorer.com/*/view www.socialexplorer.com/*/edit www.socialexplorer.com/*/embed
SOOP|https://openapi.sooplive.com/oembed/embedinfo|vod.sooplive.com/player/ v.afree.ca/ST/ vod.sooplive.com/ST/ vod.sooplive.com/PLAYER/STATION/ play.sooplive.com/
SoundCloud|https://soundcloud.com/oembed|soundcloud.com/* on.soundcloud.com/* soundcloud.app.goog.gl/*
SpeakerDeck|https://speakerdeck.com/oembed.json|speakerdeck.com/*/*
Spotify|https://open.spotify.com/oembed|open.spotify.com/* spotify.link/*
Spotlightr|https://api.spotlightr.com/getOEmbed|*.spotlightr.com/watch/* *.spotlightr.com/publish/* *.cdn.spotlightr.com/watch/* *.cdn.spotlightr.com/publish/*
Spreaker|https://api.spreaker.com/oembed|*.spreaker.com/*
SproutVideo|http://sproutvideo.com/oembed.json|sproutvideo.com/videos/* *.vids.io/videos/*
Spyke|https://api.spyke.social/embed/oembed|spyke.social/p/* spyke.social/u/* spyke.social/g/* spyke.social/c/* www.spyke.social/p/* www.spyke.social/u/* www.spyke.social/g/* www.spyke.social/c/*
Stanford Digital Repository|https://purl.stanford.edu/embed.json|purl.stanford.edu/*
Streamable|https://api.streamable.com/oembed.json|streamable.com/*
Streamio|https://streamio.com/api/v1/oembed|s3m.io/* 23m.io/*
Subscribi|https://subscribi.io/api/oembed|subscribi.io/api/oembed*
Sudomemo|https://www.sudomemo.net/oembed|www.sudomemo.net/watch/* archive.sudomemo.net/watch/* flipnot.es/*
Supercut|https://supercut.ai/oembed|supercut.ai/share/*
Sutori|https://www.sutori.com/api/oembed|www.sutori.com/story/*
Sway|https://sway.com/api/v1.0/oembed|sway.com/* www.sway.com/*
Sway Office|https://sway.office.com/api/v1.0/oembed|sway.office.com/*
Synthesia|https://69jr5v75rc.execute-api.eu-west-1.amazonaws.com/prod/v2/oembed|share.synthesia.io/*
Tech Post Cast|https://techpostcast.com/oembed/|techpostcast.com/headline-topic-programs/*
TED|https://www.ted.com/services/v1/oembed.json|ted.com/talks/* www.ted.com/talks/*
Tella|https://www.tella.tv/api/oembed|www.tella.tv/video/* tella.video/*
The DAM consultants|https://hubspot-media-bridge.thedamconsultants.com/oembed/|hubspot-media-bridge.thedamconsultants.com/*
The New York Times|https://www.nytimes.com/svc/oembed/json/|www.nytimes.com/svc/oembed nytimes.com/* *.nytimes.com/*
They Said So|https://theysaidso.com/extensions/oembed/|theysaidso.com/image/*
TickCounter|https://www.tickcounter.com/oembed|www.tickcounter.com/widget/* www.tickcounter.com/countdown/* www.tickcounter.com/countup/* www.tickcounter.com/ticker/* www.tickcounter.com/clock/* www.tickcounter.com/worldclock/* www.tickcounter.com/embed/* www.tickcounter.com/full/*
tksn-me|https://tksn.me/api/oembed/|tksn.me/* *.tksn.me/*
Tonic Audio|https://tonicaudio.com/oembed|tonicaudio.com/take/* tonicaudio.com/song/* tnic.io/song/* tnic.io/take/*
Toornament|https://widget.toornament.com/oembed|www.toornament.com/tournaments/*/information www.toornament.com/tournaments/*/registration/ www.toornament.com/tournaments/*/matches/schedule www.toornament.com/tournaments/*/stages/*/
Topy|http://www.topy.se/oembed/|www.topy.se/image/*
Totango|https://app-test.totango.com/oembed|app-test.totango.com/*
Trackspace|https://trackspace.upitup.com/oembed|trackspace.upitup.com/*
Trinity Audio|https://trinitymedia.ai/services/oembed|trinitymedia.ai/player/* trinitymedia.ai/player/*/* trinitymedia.ai/player/*/*/*
TryCLI Studio|https://trycli.com/api/oembed|trycli.com/e/* trycli.com/*/*
Tuxx|https://www.tuxx.be/services/oembed|www.tuxx.be/*
tvcf|https://play.tvcf.co.kr/rest/oembed|play.tvcf.co.kr/* *.tvcf.co.kr/*
Twinmotion|https://twinmotion.unrealengine.com/oembed|twinmotion.unrealengine.com/presentation/* twinmotion.unrealengine.com/panorama/*
TypeCast|https://play.typecast.ai/oembed|play.typecast.ai/s/* play.typecast.ai/e/* play.typecast.ai/*
UAPod|https://uapod.univ-antilles.fr/oembed|uapod.univ-antilles.fr/video/*
University of Cambridge Map|https://map.cam.ac.uk/oembed/|map.cam.ac.uk/*
UnivParis1.Pod|https://mediatheque.univ-paris1.fr/oembed|mediatheque.univ-paris1.fr/video/*
Upec.Pod|https://pod.u-pec.fr/oembed|pod.u-pec.fr/video/*
Ustream|http://www.ustream.tv/oembed|*.ustream.tv/* *.ustream.com/*
uStudio, Inc.|https://app.ustudio.com/api/v2/oembed|*.ustudio.com/embed/* *.ustudio.com/embed/*/*
VeeR VR|https://api.veer.tv/oembed|veer.tv/videos/*
VeeR VR|https://api.veervr.tv/oembed|veervr.tv/videos/*
VEVO|https://www.vevo.com/oembed|www.vevo.com/*
Videfit|https://videfit.com/oembed|videfit.com/videos/*
VidMount|https://vidmount.com/oembed|vidmount.com/*
Vidyard|https://api.vidyard.com/dashboard/v1.1/oembed|*.vidyard.com/* *.hubs.vidyard.com/*
Vimeo|https://vimeo.com/api/oembed.json|vimeo.com/* vimeo.com/album/*/video/* vimeo.com/channels/*/* vimeo.com/groups/*/videos/* vimeo.com/ondemand/*/* player.vimeo.com/video/* vimeo.com/event/*/*
Viostream|https://play.viostream.com/oembed|share.viostream.com/*
Viously|https://www.viously.com/oembed|www.viously.com/*/*
Vizdom|https://vizdom.dev/api/v1/oembed|vizdom.dev/link/*
Vizydrop|https://vizydrop.com/oembed|vizydrop.com/shared/*
Vlipsy|https://vlipsy.com/oembed|vlipsy.com/*
VLIVE|https://www.vlive.tv/oembed|www.vlive.tv/video/*
Vouch|https://embed.vouchfor.com/v1/oembed|*.vouchfor.com/*
VoxSnap|https://data.voxsnap.com/oembed|article.voxsnap.com/*/*
Waltrack|https://waltrack.net/oembed|waltrack.net/product/*
Wave.video|https://embed.wave.video/oembed|watch.wave.video/* embed.wave.video/*
Web3 is Going Just Great|https://www.web3isgoinggreat.com/api/oembed|www.web3isgoinggreat.com/?id=* www.web3isgoinggreat.com/single/* www.web3isgoinggreat.com/embed/*
Webcrumbs|https://webcrumbs.dev/oembed|plugins.webcrumbs.dev/*
wecandeo|https://play.wecandeo.com/oembed/|play.wecandeo.com/video/v/*
Wewtalk|https://www.wewtalk.com/api/oembed|www.wewtalk.com/voice/* wewtalk.com/voice/*
Whimsical|https://whimsical.com/api/oembed|whimsical.com/* whimsical.com/*/*
Wistia, Inc.|https://fast.wistia.com/oembed.json|fast.wistia.com/embed/iframe/* fast.wistia.com/embed/playlists/* *.wistia.com/medias/*
wizer.me|https://app.wizer.me/api/oembed.json|*.wizer.me/learn/* *.wizer.me/preview/*
Wokwi|https://wokwi.com/api/oembed|wokwi.com/share/*
Wolfram Cloud|https://www.wolframcloud.com/oembed|*.wolframcloud.com/*
YUMPU|https://www.yumpu.com/services/oembed|www.yumpu.com/*/document/view/*/*
Zeplin|https://app.zeplin.io/embed|app.zeplin.io/project/*/screen/* app.zeplin.io/project/*/screen/*/version/* app.zeplin.io/project/*/styleguide/components?coid=* app.zeplin.io/styleguide/*/components?coid=*
ZingSoft|https://app.zingsoft.com/oembed|app.zingsoft.com/embed/* app.zingsoft.com/view/*
ZnipeTV|https://api.znipe.tv/v3/oembed/|*.znipe.tv/*
Zoomable|https://srv2.zoomable.ca/oembed|srv2.zoomable.ca/viewer.php*
`;
