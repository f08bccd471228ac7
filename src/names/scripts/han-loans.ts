/**
 * Characters that stand for the sounds of foreign names, with what they may stand for: the tables of the Xinhua
 * News Agency for names of persons and places (as public lists of transcription into Chinese give them), read 2026-11.
 */
const sounds =
  '阿 a,埃 e,艾 e ai i,奥 o au a,巴 ba pa b,贝 be b,比 bi,波 po bo p,博 bo,布 b bu br,查 cha,达 da ta,丹 dan,德 d de t,登 den,迪 di dy,蒂 ti di,杜 du,多 do to,顿 ton,尔 l r er,法 fa,菲 fi phi,费 fe,夫 v f w ff,弗 f v fr,福 fo for,富 fu,盖 ga,戈 go g,格 g gr,古 gu,哈 ha kha,海 hei hi,汉 han,贺 h ch,赫 h ch kh he,亨 hen,胡 hu khu,霍 ho kho,基 ki ky k,吉 gi ji dzhi,加 ga,杰 je ge,金 kin gin jin,卡 ka ca,凯 kai kay,康 con kon,考 kau cow,科 ko co ko,克 k c ck x g,肯 ken,库 ku cu koo,奎 que,昆 kun,拉 la ra,莱 le lai re ri,兰 lan ran,朗 lang,劳 lau row,勒 l le r,雷 re ray le,里 ri li ry,利 li ry lee,列 le,林 lin rin,卢 lu ru,鲁 ru lu roo,路 lu lou,伦 lon ren run len,罗 ro lo,洛 lo,马 ma,玛 ma,迈 mi mai my,曼 man,梅 me may,蒙 mon,米 mi,莫 mo,姆 m am,穆 mu,纳 na,娜 na,奈 ne nai,内 ne nei,尼 ni ny,宁 nin,努 nu,诺 no,帕 pa,佩 pe,皮 pi,平 ping pin,普 p pu pr,奇 ch ci chi tch,恰 cha,乔 jo geo gio,切 che,琼 jon,热 je zhe,日 zh j,萨 sa,塞 se ce,桑 san,森 son sen,沙 sha,舍 she,什 sh s,施 sch sh,史 s sh,舒 shu,斯 s th z ce,苏 su sou,索 so,塔 ta,泰 tai te ti ty,坦 tan,特 t te tt,提 ti,图 tu,托 to,瓦 va wa,万 van,威 wi vi hi,维 v vi wi vy,韦 we ve way,温 win wen vin,沃 wo vo wal,乌 u,西 si ci,希 hi shi he,夏 sha,谢 she sche,休 hu,雅 ya ja ia,亚 ia ya a,扬 yan jan,耶 ye ie je,叶 ye e ie,伊 i y e ie,因 in,尤 yu u ju you,约 yo jo io,扎 za zha,泽 ze,詹 jan,珍 jan,朱 ju,佐 zo,兹 z ds ts,祖 zu,茨 ts z c,策 ze tse,兴 hin,纽 new neu,尔 l r,哥 go co,得 de d,歌 go co ge,帝 di ti,达 da,拓 to,仕 s,诗 s,士 s,戴 day dai di,莎 sha,妮 ny ni,娅 ia ya,丽 ly li ry,莉 li ly ry'.split(
    ',',
  )
const loans = new Map(
  sounds.map((row) => {
    const [character = '', ...latin] = row.split(' ')
    return [character, latin] as const
  }),
)

/** What a character may stand for in a foreign name written by sound. */
export function loanSounds(character: string): readonly string[] {
  return loans.get(character) ?? []
}
