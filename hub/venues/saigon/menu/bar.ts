import type { CategoryRecipe } from '../../recipe/types.ts';
import { category, item } from '../../recipe/words.ts';

export const bar: readonly CategoryRecipe[] = [
  category(
    'beer',
    { vi: 'Bia', en: 'Beer' },
    48,
    {
      taxGroup: 'alcohol',
      stations: ['bar'],
      minutes: 1,
      course: 1,
      size: 'bottle',
      groups: [],
      diets: ['contains_alcohol'],
    },
    [
      item(
        'bia-tuoi',
        {
          vi: ['Bia tươi Bến Thuyền', 'Lager rót vòi, ủ tại Sài Gòn.'],
          en: ['House draught lager', 'Lager on tap, brewed in Saigon.'],
        },
        { draught_300: 45_000, draught_500: 65_000, tower: 359_000 },
        'pint.beer.foam',
        { allergens: ['gluten'] },
      ),
      item(
        'bia-sai-gon',
        { vi: ['Bia Sài Gòn', 'Chai 330 ml ướp lạnh.'], en: ['Saigon lager', '330 ml bottle, ice cold.'] },
        35_000,
        'greenbottle.redsauce',
        { allergens: ['gluten'], groups: ['ice'], barcode: '2000000000077' },
      ),
      item(
        'bia-mien-nam',
        { vi: ['Bia miền Nam', 'Lon 330 ml, vị nhẹ, dễ uống.'], en: ['Southern lager', '330 ml can, light and easy.'] },
        35_000,
        'can.beer.peanuts',
        { allergens: ['gluten'], size: 'can', groups: ['ice'] },
      ),
      item(
        'bia-trang',
        {
          vi: ['Bia trắng vỏ cam', 'Bia lúa mì thủ công với vỏ cam và hạt ngò.'],
          en: ['Orange-peel wheat beer', 'Craft wheat beer with orange peel and coriander seed.'],
        },
        { draught_300: 75_000, draught_500: 105_000 },
        'stein.wheatbeer.foam.orange',
        { allergens: ['gluten'] },
      ),
      item(
        'bia-ipa',
        {
          vi: ['IPA chanh dây', 'IPA thủ công thơm chanh dây, 6,2 %.'],
          en: ['Passion fruit IPA', 'Craft IPA with passion fruit, 6.2 %.'],
        },
        { draught_300: 85_000, draught_500: 119_000 },
        'pint.amberbeer.foam.passion',
        { allergens: ['gluten'] },
      ),
      item(
        'bia-den',
        {
          vi: ['Bia đen ca cao', 'Stout sánh mịn với ca cao Bến Tre.'],
          en: ['Cacao stout', 'Smooth stout with Bến Tre cacao.'],
        },
        95_000,
        'pint.stout.foam.coffeebeans',
        { allergens: ['gluten'], size: 'draught_500' },
      ),
      item(
        'bia-khong-con',
        { vi: ['Bia không cồn', 'Chai 330 ml, 0,0 %.'], en: ['Alcohol-free beer', '330 ml bottle, 0.0 %.'] },
        45_000,
        'greenbottle.water.wheat',
        { allergens: ['gluten'], taxGroup: 'food', diets: ['vegan', 'vegetarian'] },
      ),
    ],
  ),
  category(
    'wine',
    { vi: 'Rượu vang', en: 'Wine' },
    340,
    {
      taxGroup: 'alcohol',
      stations: ['bar'],
      minutes: 2,
      course: 1,
      size: 'glass',
      groups: [],
      diets: ['contains_alcohol'],
    },
    [
      item(
        'vang-da-lat',
        {
          vi: ['Vang đỏ Đà Lạt', 'Vang đỏ Lâm Đồng, vị dâu tằm, dễ uống.'],
          en: ['Đà Lạt red', 'Easy red from Lâm Đồng with a touch of mulberry.'],
        },
        { glass: 79_000, bottle: 379_000 },
        'wineglass.wine',
        { allergens: ['sulphites'] },
      ),
      item(
        'cabernet',
        {
          vi: ['Cabernet Sauvignon Chile', 'Vang đỏ đậm, hương anh đào đen.'],
          en: ['Chilean cabernet sauvignon', 'Full red with black cherry.'],
        },
        { glass: 119_000, bottle: 569_000 },
        'winebottle.wine.grapes',
        { allergens: ['sulphites'] },
      ),
      item(
        'sauvignon',
        {
          vi: ['Sauvignon Blanc New Zealand', 'Vang trắng tươi mát, hương chanh dây.'],
          en: ['New Zealand sauvignon blanc', 'Crisp white with passion fruit.'],
        },
        { glass: 139_000, bottle: 679_000 },
        'wineglass.whitewine.greengrapes',
        { allergens: ['sulphites'] },
      ),
      item(
        'rose',
        {
          vi: ['Vang hồng Provence', 'Vang hồng khô, hương dâu và bưởi.'],
          en: ['Provence rosé', 'Dry rosé with strawberry and grapefruit.'],
        },
        { glass: 145_000, bottle: 699_000 },
        'wineglass.rosewine.strawberry',
        { allergens: ['sulphites'] },
      ),
      item(
        'prosecco',
        {
          vi: ['Vang nổ Prosecco', 'Vang nổ Ý, bọt mịn, hương lê.'],
          en: ['Prosecco', 'Fine-bubbled Italian sparkling with pear.'],
        },
        { glass: 135_000, bottle: 649_000 },
        'flute.sparkling.bubbles',
        { allergens: ['sulphites'] },
      ),
      item(
        'champagne',
        {
          vi: ['Champagne Brut', 'Chai 750 ml, ướp lạnh trong xô đá.'],
          en: ['Champagne brut', '750 ml bottle on ice.'],
        },
        2_190_000,
        'winebottle.sparkling.icecubes',
        { allergens: ['sulphites'], size: 'bottle' },
      ),
    ],
  ),
  category(
    'spirits',
    { vi: 'Rượu mạnh', en: 'Spirits' },
    30,
    {
      taxGroup: 'alcohol',
      stations: ['bar'],
      minutes: 2,
      course: 1,
      size: 'shot',
      groups: ['spirit-serve', 'mixer'],
      diets: ['contains_alcohol'],
      orderTypes: ['dine_in'],
    },
    [
      item(
        'ruou-nep',
        {
          vi: ['Rượu nếp cái hoa vàng', 'Rượu nếp truyền thống, êm và thơm.'],
          en: ['Sticky rice liquor', 'Traditional rice spirit, round and fragrant.'],
        },
        { shot: 45_000, bottle: 390_000 },
        'shot.water.ricecakes',
        {},
      ),
      item(
        'rum-viet',
        {
          vi: ['Rum mía Sài Gòn', 'Rum chưng cất từ mía tươi Củ Chi.'],
          en: ['Saigon cane rum', 'Rum distilled from fresh Củ Chi cane.'],
        },
        { shot: 95_000, bottle: 1_150_000 },
        'spiritbottle.rum.cane',
        {},
      ),
      item(
        'gin-viet',
        {
          vi: ['Gin thảo mộc Sài Gòn', 'Gin với vỏ bưởi, quế và thảo quả.'],
          en: ['Saigon botanical gin', 'Gin with pomelo peel, cinnamon and black cardamom.'],
        },
        { shot: 115_000, bottle: 1_350_000 },
        'clearbottle.greenjuice.grapefruit',
        {},
      ),
      item(
        'whisky',
        {
          vi: ['Whisky Scotland 12 năm', 'Mạch nha đơn 12 năm, vị mật ong.'],
          en: ['12-year single malt', 'Scottish single malt with a note of honey.'],
        },
        { shot: 165_000, bottle: 2_350_000 },
        'rocks.whisky.ice',
        { allergens: ['gluten'] },
      ),
    ],
  ),
  category(
    'cocktails',
    { vi: 'Cocktail', en: 'Cocktails' },
    285,
    {
      taxGroup: 'alcohol',
      stations: ['bar'],
      minutes: 5,
      course: 1,
      size: 'glass',
      groups: [],
      diets: ['contains_alcohol'],
      orderTypes: ['dine_in'],
    },
    [
      item(
        'saigon-sunset',
        {
          vi: ['Hoàng hôn Sài Gòn', 'Rum mía, cam, chanh dây và si-rô lựu.'],
          en: ['Saigon sunset', 'Cane rum, orange, passion fruit and grenadine.'],
        },
        139_000,
        'goblet.strawberryjuice.orangejuice.passionjuice.ice.umbrella',
        {},
      ),
      item(
        'pho-tail',
        {
          vi: ['Phojito', 'Gin, quế, hồi, ngò gai và chanh, gợi hương tô phở.'],
          en: ['Phojito', 'Gin, cinnamon, star anise, sawtooth herb and lime: pho in a glass.'],
        },
        149_000,
        'highball.lighttea.ice.cinnamonstick.basilsprig.limewheel',
        {},
      ),
      item(
        'mojito',
        {
          vi: ['Mojito bạc hà', 'Rum trắng, bạc hà, chanh và soda.'],
          en: ['Mojito', 'White rum, mint, lime and soda.'],
        },
        { glass: 125_000, sharing: 459_000 },
        'highball.limejuice.soda.crushed.mintsprig.lime',
        {},
      ),
      item(
        'ca-phe-martini',
        {
          vi: ['Martini cà phê phin', 'Vodka, cà phê phin và rượu cà phê.'],
          en: ['Phin espresso martini', 'Vodka, phin coffee and coffee liqueur.'],
        },
        145_000,
        'coupe.coffee.beanstop',
        {},
      ),
      item(
        'margarita-ot',
        {
          vi: ['Margarita ớt xiêm', 'Tequila, chanh, ớt xiêm xanh và muối ớt.'],
          en: ['Bird chilli margarita', 'Tequila, lime, green bird chilli and chilli salt.'],
        },
        139_000,
        'coupe.limejuice.chillisalt.limewheel.chilli',
        { diets: ['contains_alcohol', 'spicy'] },
      ),
      item(
        'lychee-martini',
        { vi: ['Martini vải', 'Vodka, trái vải và hoa hồng.'], en: ['Lychee martini', 'Vodka, lychee and rose.'] },
        139_000,
        'martini.blush.lychee',
        {},
      ),
      item(
        'negroni',
        {
          vi: ['Negroni', 'Gin, vermouth và bitter, khuấy với vỏ cam.'],
          en: ['Negroni', 'Gin, vermouth and bitters, stirred with orange peel.'],
        },
        149_000,
        'rocks.campari.ice.peel',
        { allergens: ['sulphites'] },
      ),
      item(
        'mocktail-dua-hau',
        {
          vi: ['Mocktail dưa hấu bạc hà', 'Dưa hấu, bạc hà, chanh và soda, không cồn.'],
          en: ['Watermelon mint cooler', 'Watermelon, mint, lime and soda, no alcohol.'],
        },
        85_000,
        'goblet.melonjuice.ice.mintsprig.watermelon',
        { taxGroup: 'food', diets: ['vegan', 'vegetarian'], groups: ['ice', 'sugar'] },
      ),
    ],
  ),
];
