<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>AlbumDesk</name>
    <message>
        <source>About “{0}”</source>
        <translation>À propos de «&#x202f;{0}&#x202f;»</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>Un autre…</translation>
    </message>
    <message>
        <source>Auto-tag its photos</source>
        <translation>Mots-clés automatiques</translation>
    </message>
    <message>
        <source>Copies of its photos…</source>
        <translation>Copier ses photos…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Describe…</source>
        <translation>Décrire…</translation>
    </message>
    <message>
        <source>Edit rule…</source>
        <translation>Modifier la règle…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Fill by a rule…</source>
        <translation>Remplir par une règle…</translation>
    </message>
    <message>
        <source>Fill by hand from now on</source>
        <translation>Remplir à la main désormais</translation>
    </message>
    <message numerus="yes">
        <source>Gave %Ln tag(s) to {0}, surely right.</source>
        <translation>
            <numerusform>%Ln mot-clé sûr ajouté à {0}.</numerusform>
            <numerusform>%Ln mots-clés sûrs ajoutés à {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>It fills itself with what this search is sure of, also with what comes later.</source>
        <translation>Il se remplit avec ce que cette recherche trouve à coup sûr, y compris parmi les photos à venir.</translation>
    </message>
    <message>
        <source>Keep out of “{0}”</source>
        <translation>Exclure de «&#x202f;{0}&#x202f;»</translation>
    </message>
    <message>
        <source>Keep this search as an album</source>
        <translation>Garder cette recherche comme album</translation>
    </message>
    <message>
        <source>Keep what matched once</source>
        <translation>Garder les photos déjà trouvées</translation>
    </message>
    <message>
        <source>List of its files…</source>
        <translation>Liste de ses fichiers…</translation>
    </message>
    <message>
        <source>Make album</source>
        <translation>Créer l’album</translation>
    </message>
    <message>
        <source>Move to the top</source>
        <translation>Déplacer au premier niveau</translation>
    </message>
    <message>
        <source>New album</source>
        <translation>Nouvel album</translation>
    </message>
    <message>
        <source>New album…</source>
        <translation>Nouvel album…</translation>
    </message>
    <message>
        <source>Nothing more is surely right for these photos.</source>
        <translation>Aucun autre mot-clé n’est assez sûr pour ces photos.</translation>
    </message>
    <message>
        <source>Pin in “{0}”</source>
        <translation>Épingler dans «&#x202f;{0}&#x202f;»</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Put into album</source>
        <translation>Ajouter à un album</translation>
    </message>
    <message>
        <source>Put {0} into</source>
        <translation>Ajouter {0} à</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Take out of “{0}”</source>
        <translation>Retirer de «&#x202f;{0}&#x202f;»</translation>
    </message>
    <message>
        <source>Use as cover</source>
        <translation>Utiliser comme couverture</translation>
    </message>
    <message>
        <source>With {0}.</source>
        <translation>Avec {0}.</translation>
    </message>
</context>
<context>
    <name>AlbumSection</name>
    <message>
        <source>Albums</source>
        <translation>Albums</translation>
    </message>
    <message>
        <source>It is in there by the rule: {0}</source>
        <translation>Y figure grâce à la règle&#x202f;: {0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>La nouvelle langue s’applique au prochain démarrage.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>En fondu</translation>
    </message>
    <message>
        <source>Fill the square</source>
        <translation>Remplir le carré</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Photos in the grid</source>
        <translation>Photos dans la grille</translation>
    </message>
    <message>
        <source>Photos that appear</source>
        <translation>Apparition des photos</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Taille des images</translation>
    </message>
    <message>
        <source>Where your desktop asks for no animation, photos appear at once anyway.</source>
        <translation>Si votre bureau ne veut pas d’animations, les photos apparaissent d’un coup de toute façon.</translation>
    </message>
    <message>
        <source>Whole photo</source>
        <translation>Photo entière</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>A search takes {0} pictures, so the first of them are used. To add photos to your library, drop the folder they are in.</source>
        <translation>Une recherche prend {0} images&#x202f;: les premières sont utilisées. Pour ajouter des photos à votre photothèque, déposez le dossier où elles se trouvent.</translation>
    </message>
    <message>
        <source>Search with a picture</source>
        <translation>Rechercher avec une image</translation>
    </message>
    <message>
        <source>That program gave only a link. Copy the picture itself, then paste it here.</source>
        <translation>Ce programme n’a donné qu’un lien. Copiez l’image elle-même, puis collez-la ici.</translation>
    </message>
</context>
<context>
    <name>AskingDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Awake</name>
    <message>
        <source>Slide show</source>
        <translation>Diaporama</translation>
    </message>
</context>
<context>
    <name>BackupsSection</name>
    <message>
        <source>A backup holds what you have made of your photos: tags, albums, ratings, searches. The photos themselves are not in it. One is made automatically on each day you change something.</source>
        <translation>Une sauvegarde contient ce que vous avez fait de vos photos&#x202f;: mots-clés, albums, notes, recherches. Les photos elles-mêmes n’y sont pas. Elle se fait toute seule chaque jour où vous changez quelque chose.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Backups (*.sqlite)</source>
        <translation>Sauvegardes (*.sqlite)</translation>
    </message>
    <message>
        <source>Go back to a file…</source>
        <translation>Restaurer un fichier…</translation>
    </message>
    <message>
        <source>One is kept for each of the last 7 days and of the 4 weeks before, besides the last 10 made by you, the last 5 made before going back, and all made before updates.</source>
        <translation>Sont gardées&#x202f;: une par jour pour les 7 derniers jours et une par semaine pour les 4 semaines d’avant, les 10 dernières que vous avez faites, les 5 dernières faites avant une restauration et toutes celles faites avant une mise à jour.</translation>
    </message>
    <message>
        <source>The backup to go back to</source>
        <translation>La sauvegarde à restaurer</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>Il n’y en a pas encore.</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Again from the start</source>
        <translation>En boucle</translation>
    </message>
    <message>
        <source>In any order</source>
        <translation>Ordre aléatoire</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Quitter le plein écran</translation>
    </message>
    <message>
        <source>Longer</source>
        <translation>Plus longtemps</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Photo suivante</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Photo before</source>
        <translation>Photo précédente</translation>
    </message>
    <message>
        <source>Shorter</source>
        <translation>Moins longtemps</translation>
    </message>
    <message>
        <source>Slide show</source>
        <translation>Diaporama</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>This photo is no longer in the library.</source>
        <translation>Cette photo n’est plus dans la photothèque.</translation>
    </message>
</context>
<context>
    <name>CareDesk</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy {0} to</source>
        <translation>Copier {0} vers</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Move {0} to</source>
        <translation>Déplacer {0} vers</translation>
    </message>
</context>
<context>
    <name>CareMenus</name>
    <message>
        <source>As its file says</source>
        <translation>Comme dans le fichier</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy to folder…</source>
        <translation>Copier dans un dossier…</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favori</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>À gauche</translation>
    </message>
    <message>
        <source>Move to folder…</source>
        <translation>Déplacer dans un dossier…</translation>
    </message>
    <message>
        <source>No stars</source>
        <translation>Sans étoile</translation>
    </message>
    <message>
        <source>Put into the trash…</source>
        <translation>Mettre à la corbeille…</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>À droite</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Afficher à nouveau</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Pivoter</translation>
    </message>
</context>
<context>
    <name>Centre</name>
    <message>
        <source>Choose a photo and press F, or drag photos onto Favourites.</source>
        <translation>Sélectionnez une photo et appuyez sur F, ou glissez des photos sur Favoris.</translation>
    </message>
    <message>
        <source>Choose photos and press T to tag them, or drag them onto it.</source>
        <translation>Sélectionnez des photos et appuyez sur T pour leur donner ce mot-clé, ou glissez-les dessus.</translation>
    </message>
    <message>
        <source>Drag photos onto it, or give it a rule that fills it.</source>
        <translation>Glissez-y des photos, ou donnez-lui une règle qui le remplit.</translation>
    </message>
    <message>
        <source>Every photo has a tag</source>
        <translation>Toutes les photos ont un mot-clé</translation>
    </message>
    <message>
        <source>Fill by a rule…</source>
        <translation>Remplir par une règle…</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>Recherche de photos</translation>
    </message>
    <message>
        <source>No favourites yet</source>
        <translation>Aucun favori pour l’instant</translation>
    </message>
    <message>
        <source>No photo matches its rule. Those that do appear here.</source>
        <translation>Aucune photo ne correspond à sa règle. Celles qui y correspondent apparaissent ici.</translation>
    </message>
    <message>
        <source>No photos found</source>
        <translation>Aucune photo trouvée</translation>
    </message>
    <message>
        <source>No photos in {0}</source>
        <translation>Aucune photo dans {0}</translation>
    </message>
    <message>
        <source>No photos with “{0}”</source>
        <translation>Aucune photo avec «&#x202f;{0}&#x202f;»</translation>
    </message>
    <message>
        <source>Photos appear here as soon as there are some.</source>
        <translation>Les photos apparaîtront ici dès qu’il y en aura.</translation>
    </message>
    <message>
        <source>Photos that you put there appear here the next time you look.</source>
        <translation>Les photos que vous y mettez apparaîtront ici au prochain parcours.</translation>
    </message>
    <message>
        <source>Photos without one appear here.</source>
        <translation>Les photos qui n’en ont pas apparaissent ici.</translation>
    </message>
    <message>
        <source>They appear here as they are found.</source>
        <translation>Elles apparaissent ici à mesure qu’elles sont trouvées.</translation>
    </message>
    <message>
        <source>Your folders hold no pictures that can be shown. Add another folder.</source>
        <translation>Vos dossiers ne contiennent aucune image affichable. Ajoutez un autre dossier.</translation>
    </message>
    <message>
        <source>{0}: no photos</source>
        <translation>{0}&#x202f;: aucune photo</translation>
    </message>
    <message>
        <source>“{0}” is empty</source>
        <translation>«&#x202f;{0}&#x202f;» est vide</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message numerus="yes">
        <source>%Ln more picture(s)</source>
        <translation>
            <numerusform>%Ln image de plus</numerusform>
            <numerusform>%Ln images de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove picture {0}, {1}</source>
        <translation>Retirer l’image {0}, {1}</translation>
    </message>
</context>
<context>
    <name>Chosen</name>
    <message>
        <source>Add a tag</source>
        <translation>Ajouter un mot-clé</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Photos semblables</translation>
    </message>
    <message>
        <source>Not this</source>
        <translation>Pas comme ça</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>Copied {0}</source>
        <translation>Copié&#x202f;: {0}</translation>
    </message>
    <message>
        <source>The files are not there, so nothing was copied.</source>
        <translation>Les fichiers ne sont pas là, rien n’a donc été copié.</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Still at work</source>
        <translation>Tâches en cours</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Arrêter et fermer</translation>
    </message>
    <message>
        <source>What is done so far stays.</source>
        <translation>Ce qui est déjà fait est conservé.</translation>
    </message>
    <message numerus="yes">
        <source>{0}: %Ln still to do</source>
        <translation>
            <numerusform>{0}&#x202f;: encore %Ln</numerusform>
            <numerusform>{0}&#x202f;: encore %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>100 % or all</source>
        <translation>100&#x202f;% ou entière</translation>
    </message>
    <message>
        <source>Back to {0}</source>
        <translation>Retour à {0}</translation>
    </message>
    <message>
        <source>Change places with the next photo</source>
        <translation>Échanger avec la photo suivante</translation>
    </message>
    <message>
        <source>Comparing {0}</source>
        <translation>Comparaison de {0}</translation>
    </message>
    <message>
        <source>Comparing: {0} of {1}</source>
        <translation>Comparaison&#x202f;: {0} sur {1}</translation>
    </message>
    <message>
        <source>Zoom and move together</source>
        <translation>Zoomer et déplacer ensemble</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Imported {0}.</source>
        <translation>{0} importé.</translation>
    </message>
    <message>
        <source>Importing {0}, and making sure that it works</source>
        <translation>Importation de {0} et vérification de son fonctionnement</translation>
    </message>
    <message>
        <source>Not imported. {0}</source>
        <translation>Non importé. {0}</translation>
    </message>
    <message>
        <source>Preparing this form…</source>
        <translation>Préparation de cette version…</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Suppression</translation>
    </message>
    <message>
        <source>Testing. This may take a minute.</source>
        <translation>Test en cours. Cela peut prendre une minute.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>L’utiliser</translation>
    </message>
    <message>
        <source>{0} is here.</source>
        <translation>{0} est là.</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Choose a photo to see what is known about it.</source>
        <translation>Sélectionnez une photo pour voir ce que l’on sait d’elle.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy all as text</source>
        <translation>Tout copier comme texte</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Leave out photos like this one</source>
        <translation>Exclure les photos semblables à celle-ci</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Photos semblables</translation>
    </message>
    <message>
        <source>Not this</source>
        <translation>Pas comme ça</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Show in folder {0}</source>
        <translation>Afficher dans le dossier {0}</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>dossier</translation>
    </message>
    <message>
        <source>{0} chosen</source>
        <translation>Sélection&#x202f;: {0}</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Drop a folder to add it, or a picture to find photos like it</source>
        <translation>Déposez un dossier pour l’ajouter, ou une image pour trouver des photos semblables</translation>
    </message>
</context>
<context>
    <name>EncoderCard</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Get it</source>
        <translation>Obtenir</translation>
    </message>
    <message>
        <source>I do research: get it</source>
        <translation>Usage scientifique&#x202f;: obtenir</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>Nobody offers it ready to use, so it has to be made once. In a terminal, type the line below; then import the folder that it makes.</source>
        <translation>Personne ne le propose prêt à l’emploi&#x202f;: il faut donc le préparer une fois. Dans un terminal, tapez la ligne ci-dessous, puis importez le dossier obtenu.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Le supprimer</translation>
    </message>
</context>
<context>
    <name>EncodersPage</name>
    <message>
        <source>A folder…</source>
        <translation>Un dossier…</translation>
    </message>
    <message>
        <source>A model is what understands your photos. All of them work on this computer, and your photos stay here. Only when you get one, it is fetched from the network.</source>
        <translation>Un modèle, c’est ce qui comprend vos photos. Tous travaillent sur cet ordinateur, et vos photos y restent. Le réseau ne sert qu’à télécharger le modèle choisi.</translation>
    </message>
    <message>
        <source>A zip file…</source>
        <translation>Un fichier zip…</translation>
    </message>
    <message>
        <source>Back to your photos</source>
        <translation>Retour à vos photos</translation>
    </message>
    <message>
        <source>Better search</source>
        <translation>Améliorer la recherche</translation>
    </message>
    <message>
        <source>Bring in a model that you have; you can also drop it here</source>
        <translation>Ajouter un modèle que vous avez déjà&#x202f;; vous pouvez aussi le déposer ici</translation>
    </message>
    <message>
        <source>Drop a model here to import it: its folder or zip file.</source>
        <translation>Déposez un modèle ici pour l’importer&#x202f;: son dossier ou son fichier zip.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>In use now</source>
        <translation>Utilisés actuellement</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Photos semblables</translation>
    </message>
    <message>
        <source>Search with words and pictures</source>
        <translation>Recherche par mots et par images</translation>
    </message>
    <message>
        <source>The folder of a model</source>
        <translation>Le dossier d’un modèle</translation>
    </message>
    <message>
        <source>The zip file of a model</source>
        <translation>Le fichier zip d’un modèle</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Fichiers zip (*.zip)</translation>
    </message>
</context>
<context>
    <name>EncodersSection</name>
    <message>
        <source>A search model is what lets you find photos by what they show. It works on this computer, also without a network.</source>
        <translation>Un modèle de recherche vous permet de trouver des photos d’après ce qu’elles montrent. Il travaille sur cet ordinateur, même sans réseau.</translation>
    </message>
    <message>
        <source>Better search</source>
        <translation>Améliorer la recherche</translation>
    </message>
    <message>
        <source>Get a better one, choose another, or test how fast it is here.</source>
        <translation>Obtenez-en un meilleur, choisissez-en un autre ou testez sa vitesse ici.</translation>
    </message>
    <message>
        <source>No search model can be used: photos cannot be found by what they show.</source>
        <translation>Aucun modèle de recherche n’est utilisable&#x202f;: impossible de trouver les photos d’après ce qu’elles montrent.</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>Modèles de recherche</translation>
    </message>
    <message>
        <source>See all models…</source>
        <translation>Voir tous les modèles…</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Un problème est survenu</translation>
    </message>
    <message>
        <source>Your photos are not affected. If it happens again, please report it with the text below; names of your files and folders, tags and searches are left out.</source>
        <translation>Vos photos ne sont pas touchées. Si cela se reproduit, merci de le signaler avec le texte ci-dessous&#x202f;; les noms de vos fichiers et dossiers, vos mots-clés et vos recherches n’y figurent pas.</translation>
    </message>
</context>
<context>
    <name>ExportDesk</name>
    <message>
        <source>Choose the photos to export first.</source>
        <translation>Sélectionnez d’abord les photos à exporter.</translation>
    </message>
    <message>
        <source>Exported {0} to {1}.</source>
        <translation>Export terminé&#x202f;: {0} vers {1}.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Stopped. What was exported so far stays.</source>
        <translation>Arrêté. Ce qui est déjà exporté est conservé.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>{0} could not be exported.</source>
        <translation>Export impossible&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>{0} were left out: the name is taken.</source>
        <translation>Ignoré, car le nom est déjà pris&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>{0} were there already.</source>
        <translation>Déjà sur place&#x202f;: {0}.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>About {0}, between {1} and {2}</source>
        <translation>Environ {0}, entre {1} et {2}</translation>
    </message>
    <message>
        <source>Export into</source>
        <translation>Exporter vers</translation>
    </message>
    <message>
        <source>Finding out how much it takes…</source>
        <translation>Calcul de la taille…</translation>
    </message>
    <message>
        <source>None of a few photos could be tried.</source>
        <translation>Aucune des quelques photos essayées n’a pu être lue.</translation>
    </message>
    <message>
        <source>Takes {0}</source>
        <translation>Prend {0}</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>All in one</source>
        <translation>Tout ensemble</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Autre dossier…</translation>
    </message>
    <message>
        <source>As each is</source>
        <translation>D’origine</translation>
    </message>
    <message>
        <source>As in the library</source>
        <translation>Comme la photothèque</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Telles quelles</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Par jour</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Par mois</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Par année</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choisir le dossier</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Colours that look right on every screen (sRGB)</source>
        <translation>Couleurs justes sur tous les écrans (sRGB)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Export</source>
        <comment>name of a folder</comment>
        <translation>Export</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>For the web</source>
        <translation>Pour le Web</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Taille réelle</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insérer</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Leave out photos whose name is taken</source>
        <translation>Ignorer les photos dont le nom est déjà pris</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Nothing private</source>
        <translation>Rien de privé</translation>
    </message>
    <message>
        <source>Only the picture.</source>
        <translation>Seulement l’image.</translation>
    </message>
    <message>
        <source>Pattern of names</source>
        <translation>Modèle de nom</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Raw files, films and sidecars come along</source>
        <translation>Joindre les fichiers RAW, vidéos et fichiers annexes</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Sort into folders</source>
        <translation>Répartir en dossiers</translation>
    </message>
    <message>
        <source>This folder is in your library: the copies will be among your photos, too.</source>
        <translation>Ce dossier fait partie de la photothèque&#x202f;: les copies seront aussi parmi vos photos.</translation>
    </message>
    <message>
        <source>Time, camera, title and stars. No place, no serial numbers, no tags or names.</source>
        <translation>Date, appareil, titre et étoiles. Ni lieu, ni numéros de série, ni mots-clés, ni noms.</translation>
    </message>
    <message>
        <source>Time, place, camera, and your titles, stars and tags.</source>
        <translation>Date, lieu, appareil, ainsi que vos titres, étoiles et mots-clés.</translation>
    </message>
    <message>
        <source>What they say</source>
        <translation>Informations conservées</translation>
    </message>
    <message>
        <source>{0} pixels at most</source>
        <translation>{0} pixels au plus</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Copy the photos of “{0}” into a folder</source>
        <translation>Copier les photos de «&#x202f;{0}&#x202f;» dans un dossier</translation>
    </message>
    <message>
        <source>Exported {0} to {1}.</source>
        <translation>Export terminé&#x202f;: {0} vers {1}.</translation>
    </message>
    <message>
        <source>Stopped. What was copied so far stays.</source>
        <translation>Arrêté. Ce qui est déjà copié est conservé.</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>Write a list of the files of “{0}”</source>
        <translation>Écrire une liste des fichiers de «&#x202f;{0}&#x202f;»</translation>
    </message>
    <message>
        <source>{0} could not be exported.</source>
        <translation>Export impossible&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>{0} were there already.</source>
        <translation>Déjà sur place&#x202f;: {0}.</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>Copied {0} to {1}</source>
        <translation>Copie terminée&#x202f;: {0} vers {1}</translation>
    </message>
    <message>
        <source>Nothing had to be done: they are so already.</source>
        <translation>Rien à faire&#x202f;: c’est déjà le cas.</translation>
    </message>
    <message>
        <source>{0} copied</source>
        <translation>Copié&#x202f;: {0}</translation>
    </message>
    <message>
        <source>{0} moved</source>
        <translation>Déplacé&#x202f;: {0}</translation>
    </message>
    <message>
        <source>{0} put into the trash</source>
        <translation>Mis à la corbeille&#x202f;: {0}</translation>
    </message>
    <message>
        <source>{0} renamed</source>
        <translation>Renommé&#x202f;: {0}</translation>
    </message>
    <message>
        <source>{0} stayed as they are, first “{1}”. {2}</source>
        <translation>Sans changement&#x202f;: {0}, à commencer par «&#x202f;{1}&#x202f;». {2}</translation>
    </message>
    <message>
        <source>“{0}” stayed as it is. {1}</source>
        <translation>«&#x202f;{0}&#x202f;» est resté tel quel. {1}</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Film strip</source>
        <translation>Bande de photos</translation>
    </message>
</context>
<context>
    <name>FolderCard</name>
    <message>
        <source>Its photos are gone on purpose</source>
        <translation>Ses photos ont été enlevées exprès</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Leave out a folder inside {0}</source>
        <translation>Exclure un sous-dossier de {0}</translation>
    </message>
    <message>
        <source>Leave out a folder inside…</source>
        <translation>Exclure un sous-dossier…</translation>
    </message>
    <message>
        <source>Left out: {0}</source>
        <translation>Exclu&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Look for new photos</source>
        <translation>Rechercher de nouvelles photos</translation>
    </message>
    <message>
        <source>Look for new photos in {0}</source>
        <translation>Rechercher de nouvelles photos dans {0}</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>More for {0}</source>
        <translation>Autres actions pour {0}</translation>
    </message>
    <message>
        <source>Remove and forget</source>
        <translation>Retirer et oublier</translation>
    </message>
    <message>
        <source>Remove and forget its photos…</source>
        <translation>Retirer et oublier ses photos…</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>Retirer de la photothèque</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>Afficher dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>Show its problems</source>
        <translation>Afficher ses problèmes</translation>
    </message>
    <message>
        <source>Show where it is now…</source>
        <translation>Indiquer son nouvel emplacement…</translation>
    </message>
    <message>
        <source>Tags, ratings and albums of the photos that only this folder shows are forgotten too. This cannot be undone. The files themselves stay where they are.</source>
        <translation>Les mots-clés, notes et albums des photos que seul ce dossier contient sont oubliés aussi. Cela ne peut pas être annulé. Les fichiers eux-mêmes restent où ils sont.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Réintégrer</translation>
    </message>
    <message>
        <source>Take {0} back into the library</source>
        <translation>Réintégrer {0} dans la photothèque</translation>
    </message>
    <message>
        <source>Where is {0} now?</source>
        <translation>Où se trouve {0} maintenant&#x202f;?</translation>
    </message>
    <message>
        <source>{0} does not lie inside this folder.</source>
        <translation>{0} ne se trouve pas dans ce dossier.</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>Another place…</source>
        <translation>Autre emplacement…</translation>
    </message>
    <message>
        <source>Find a folder</source>
        <translation>Trouver un dossier</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>New folder in “{0}”</source>
        <translation>Nouveau dossier dans «&#x202f;{0}&#x202f;»</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Nouveau dossier…</translation>
    </message>
</context>
<context>
    <name>FolderRows</name>
    <message>
        <source>Made the folder “{0}”. Drag photos onto it to move them there.</source>
        <translation>Dossier «&#x202f;{0}&#x202f;» créé. Glissez-y des photos pour les y déplacer.</translation>
    </message>
</context>
<context>
    <name>FolderWatch</name>
    <message numerus="yes">
        <source>Your system watches no more folders: changes in {0} show up within %n minute(s).</source>
        <translation>
            <numerusform>Votre système ne surveille pas plus de dossiers&#x202f;: les changements dans {0} apparaissent en moins de %n minute.</numerusform>
            <numerusform>Votre système ne surveille pas plus de dossiers&#x202f;: les changements dans {0} apparaissent en moins de %n minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your system watches no more folders: look again for changes in {0}.</source>
        <translation>Votre système ne surveille pas plus de dossiers&#x202f;: pour voir les changements dans {0}, relancez la recherche de photos.</translation>
    </message>
    <message>
        <source>some folders</source>
        <translation>certains dossiers</translation>
    </message>
</context>
<context>
    <name>Folders</name>
    <message>
        <source>Removed {0} with {1}. The files are untouched.</source>
        <translation>{0} retiré, avec {1}. Les fichiers restent intacts.</translation>
    </message>
    <message>
        <source>{0} is in the library again.</source>
        <translation>{0} est de nouveau dans la photothèque.</translation>
    </message>
    <message>
        <source>{0} is in {1} now.</source>
        <translation>{0} se trouve maintenant dans {1}.</translation>
    </message>
    <message>
        <source>{0} is left out. Its root’s menu brings it back.</source>
        <translation>{0} est exclu. Le menu de son dossier racine permet de le réintégrer.</translation>
    </message>
    <message numerus="yes">
        <source>{0}: %Ln photo(s) missing now.</source>
        <translation>
            <numerusform>{0}&#x202f;: %Ln photo désormais manquante.</numerusform>
            <numerusform>{0}&#x202f;: %Ln photos désormais manquantes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldersSection</name>
    <message>
        <source>Add folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>From time to time</source>
        <translation>De temps en temps</translation>
    </message>
    <message>
        <source>Look through all folders</source>
        <translation>Parcourir tous les dossiers</translation>
    </message>
    <message>
        <source>Photoapp shows the photos of these folders and of those inside them. It never moves or changes them unless you ask for exactly that.</source>
        <translation>Photoapp affiche les photos de ces dossiers et de leurs sous-dossiers. Il ne les déplace ni ne les modifie jamais, sauf si vous le demandez expressément.</translation>
    </message>
    <message>
        <source>There are no folders yet.</source>
        <translation>Il n’y a pas encore de dossier.</translation>
    </message>
    <message>
        <source>What changes in your folders is noticed as it happens. On network drives, and where your system cannot tell, only looking helps.</source>
        <translation>Les changements dans vos dossiers sont remarqués aussitôt. Sur les lecteurs réseau, et là où votre système ne peut pas les signaler, il faut les parcourir.</translation>
    </message>
    <message numerus="yes">
        <source>every %Ln minute(s)</source>
        <translation>
            <numerusform>chaque minute</numerusform>
            <numerusform>toutes les %Ln minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>every 10 minutes</source>
        <translation>toutes les 10 minutes</translation>
    </message>
    <message>
        <source>every 2 hours</source>
        <translation>toutes les 2 heures</translation>
    </message>
    <message>
        <source>every half hour</source>
        <translation>toutes les demi-heures</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>once a day</source>
        <translation>une fois par jour</translation>
    </message>
</context>
<context>
    <name>Framed</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>In the cloud</source>
        <translation>Dans le cloud</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manquante</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
</context>
<context>
    <name>GuideCard</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Not all is done yet. “Look for new photos” in the menu goes on with it.</source>
        <translation>Tout n’est pas encore fini. «&#x202f;Rechercher de nouvelles photos&#x202f;» dans le menu continue.</translation>
    </message>
    <message>
        <source>Search for {0}</source>
        <translation>Rechercher {0}</translation>
    </message>
    <message>
        <source>Type at the top what you look for, as you would say it, or drop a picture there to find others like it. New photos in your folders come by themselves.</source>
        <translation>Tapez en haut ce que vous cherchez, comme vous le diriez, ou déposez-y une image pour en trouver de semblables. Les nouvelles photos de vos dossiers arrivent toutes seules.</translation>
    </message>
    <message>
        <source>You need not wait. Scroll through what is there, open a photo with a double click, or search for something: more is found as more photos are understood.</source>
        <translation>Inutile d’attendre. Parcourez ce qui est là, ouvrez une photo d’un double-clic ou lancez une recherche&#x202f;: plus il y a de photos analysées, plus il y a de résultats.</translation>
    </message>
    <message>
        <source>Your photos are arriving</source>
        <translation>Vos photos arrivent</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>chien</translation>
    </message>
    <message>
        <source>flowers</source>
        <translation>fleurs</translation>
    </message>
    <message>
        <source>sunset</source>
        <translation>coucher de soleil</translation>
    </message>
    <message>
        <source>{0} so far</source>
        <translation>{0} jusqu’ici</translation>
    </message>
    <message>
        <source>{0}, all ready</source>
        <translation>{0}, tout est prêt</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>All suggestions</source>
        <translation>Toutes les suggestions</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>M’interroger</translation>
    </message>
    <message>
        <source>Ask me about some photos</source>
        <translation>M’interroger sur quelques photos</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Edit rule</source>
        <translation>Modifier la règle</translation>
    </message>
    <message>
        <source>Fills itself: {0}</source>
        <translation>Se remplit seul&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Its rule names a tag or an album that is gone: {0}</source>
        <translation>Sa règle cite un mot-clé ou un album disparu&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Look-alikes together</source>
        <translation>Regrouper les semblables</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>More photos may show it.</source>
        <translation>D’autres photos le montrent peut-être.</translation>
    </message>
    <message numerus="yes">
        <source>Review %Ln suggestion(s)</source>
        <translation>
            <numerusform>Vérifier %Ln suggestion</numerusform>
            <numerusform>Vérifier %Ln suggestions</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the photos that it would learn most from</source>
        <translation>Afficher les photos qui lui apprendraient le plus</translation>
    </message>
    <message>
        <source>{0} · keeps what matched</source>
        <translation>{0} · garde les photos déjà trouvées</translation>
    </message>
    <message>
        <source>{0}, choose another tag</source>
        <translation>{0}, choisir un autre mot-clé</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Redo all up to here</source>
        <translation>Tout rétablir jusqu’ici</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo all back to here</source>
        <translation>Tout annuler jusqu’ici</translation>
    </message>
    <message>
        <source>What you change in your library appears here.</source>
        <translation>Ce que vous changez dans votre photothèque apparaît ici.</translation>
    </message>
    <message>
        <source>{0} · cannot be undone</source>
        <translation>{0} · ne peut pas être annulé</translation>
    </message>
    <message>
        <source>{0} · undone</source>
        <translation>{0} · annulé</translation>
    </message>
</context>
<context>
    <name>Indexer</name>
    <message numerus="yes">
        <source>%Ln cannot be read</source>
        <translation>
            <numerusform>%Ln illisible</numerusform>
            <numerusform>%Ln illisibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln modifiée</numerusform>
            <numerusform>%Ln modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) not there now</source>
        <translation>
            <numerusform>%Ln dossier absent</numerusform>
            <numerusform>%Ln dossiers absents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln manquante</numerusform>
            <numerusform>%Ln manquantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation>
            <numerusform>%Ln déplacée</numerusform>
            <numerusform>%Ln déplacées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln nouvelle</numerusform>
            <numerusform>%Ln nouvelles</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Rien de nouveau</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>Add a folder with photos</source>
        <translation>Ajouter un dossier de photos</translation>
    </message>
    <message>
        <source>Backed up your library: {0}</source>
        <translation>Photothèque sauvegardée&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Backing up your library…</source>
        <translation>Sauvegarde de votre photothèque…</translation>
    </message>
    <message>
        <source>Looking through {0}</source>
        <translation>Parcours de {0}</translation>
    </message>
    <message>
        <source>Where is {0} now?</source>
        <translation>Où se trouve {0} maintenant&#x202f;?</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Press the keys…</source>
        <translation>Appuyez sur les touches…</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>Choose a key to change it, then press the new one. Backspace leaves a command without keys. Those that belong to a part of the window are as they are.</source>
        <translation>Choisissez un raccourci pour le changer, puis appuyez sur les nouvelles touches. Retour arrière laisse une commande sans touches. Les raccourcis propres à une partie de la fenêtre ne changent pas.</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Trouver une commande ou une touche</translation>
    </message>
    <message>
        <source>Hold Ctrl or Alt as well, or take one of the keys F1 to F12.</source>
        <translation>Maintenez aussi Ctrl ou Alt, ou prenez une des touches F1 à F12.</translation>
    </message>
    <message>
        <source>No command is called that.</source>
        <translation>Aucune commande ne porte ce nom.</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Tout réinitialiser</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>{0} belongs to “{1}”.</source>
        <translation>{0} appartient à «&#x202f;{1}&#x202f;».</translation>
    </message>
    <message>
        <source>{0} means “{1}” there: {2}.</source>
        <translation>{0} y sert déjà à «&#x202f;{1}&#x202f;»&#x202f;: {2}.</translation>
    </message>
</context>
<context>
    <name>Layout</name>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
</context>
<context>
    <name>LessonBar</name>
    <message>
        <source>Ask me about some photos</source>
        <translation>M’interroger sur quelques photos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Show its photos</source>
        <translation>Afficher ses photos</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>No picture has been copied.</source>
        <translation>Aucune image n’a été copiée.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>NoPhotosPage</name>
    <message numerus="yes">
        <source>%Ln file(s) are in the cloud only. Let them be kept here.</source>
        <translation>
            <numerusform>%Ln fichier n’est que dans le cloud. Conservez-le aussi sur cet ordinateur.</numerusform>
            <numerusform>%Ln fichiers ne sont que dans le cloud. Conservez-les aussi sur cet ordinateur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) or folder(s) could not be used.</source>
        <translation>
            <numerusform>%Ln fichier ou dossier n’a pas pu être utilisé.</numerusform>
            <numerusform>%Ln fichiers ou dossiers n’ont pas pu être utilisés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add another folder</source>
        <translation>Ajouter un autre dossier</translation>
    </message>
    <message>
        <source>Connect it, then look again. Nothing that is known of it is lost.</source>
        <translation>Connectez-le, puis relancez la recherche. Rien de ce que l’on en sait n’est perdu.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Relancer la recherche</translation>
    </message>
    <message>
        <source>No photos in {0}</source>
        <translation>Aucune photo dans {0}</translation>
    </message>
    <message>
        <source>Not connected: {0}</source>
        <translation>Non connecté&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Nothing could be read in {0}</source>
        <translation>Rien de lisible dans {0}</translation>
    </message>
    <message>
        <source>Photos that you put there appear here by themselves.</source>
        <translation>Les photos que vous y mettez apparaissent ici toutes seules.</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>Voir pourquoi</translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln file(s) of other kinds.</source>
        <translation>
            <numerusform>Il y a %Ln fichier d’un autre type.</numerusform>
            <numerusform>Il y a %Ln fichiers d’autres types.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln film(s), which are not shown yet.</source>
        <translation>
            <numerusform>Il y a %Ln vidéo&#x202f;; les vidéos ne sont pas encore affichées.</numerusform>
            <numerusform>Il y a %Ln vidéos&#x202f;; elles ne sont pas encore affichées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NothingPage</name>
    <message>
        <source>Nothing here looks like that</source>
        <translation>Rien ici ne ressemble à cela</translation>
    </message>
    <message>
        <source>Only “{0}” · {1}</source>
        <translation>Seulement «&#x202f;{0}&#x202f;» · {1}</translation>
    </message>
    <message>
        <source>Search all photos</source>
        <translation>Rechercher dans toutes les photos</translation>
    </message>
    <message>
        <source>Search with a picture</source>
        <translation>Rechercher avec une image</translation>
    </message>
    <message>
        <source>Show what comes closest</source>
        <translation>Afficher le plus proche</translation>
    </message>
    <message>
        <source>Try another picture, or add a word or two.</source>
        <translation>Essayez une autre image, ou ajoutez un mot ou deux.</translation>
    </message>
    <message>
        <source>Try another word, or drop a picture that looks like it.</source>
        <translation>Essayez un autre mot, ou déposez une image qui y ressemble.</translation>
    </message>
    <message>
        <source>Try fewer or simpler words, or drop a picture that looks like it.</source>
        <translation>Essayez avec moins de mots, ou de plus simples, ou déposez une image qui y ressemble.</translation>
    </message>
    <message>
        <source>Without “not like this” · {1}</source>
        <translation>Sans «&#x202f;pas comme ça&#x202f;» · {1}</translation>
    </message>
    <message>
        <source>Without “{0}”</source>
        <translation>Sans «&#x202f;{0}&#x202f;»</translation>
    </message>
    <message>
        <source>“{0}” · {1}</source>
        <comment>a question and how many photos it finds</comment>
        <translation>«&#x202f;{0}&#x202f;» · {1}</translation>
    </message>
</context>
<context>
    <name>NothingWaits</name>
    <message>
        <source>All reviewed</source>
        <translation>Tout est vérifié</translation>
    </message>
    <message>
        <source>Back to your photos</source>
        <translation>Retour à vos photos</translation>
    </message>
    <message>
        <source>Better search</source>
        <translation>Améliorer la recherche</translation>
    </message>
    <message>
        <source>Enter or J goes on with the next tag.</source>
        <translation>Entrée ou J passe au mot-clé suivant.</translation>
    </message>
    <message>
        <source>New photos bring new suggestions.</source>
        <translation>De nouvelles photos apporteront de nouvelles suggestions.</translation>
    </message>
    <message>
        <source>Next: {0} · {1}</source>
        <translation>Suivant&#x202f;: {0} · {1}</translation>
    </message>
    <message>
        <source>No suggestions yet</source>
        <translation>Pas encore de suggestions</translation>
    </message>
    <message>
        <source>Nothing left to review for “{0}”</source>
        <translation>Plus rien à vérifier pour «&#x202f;{0}&#x202f;»</translation>
    </message>
    <message>
        <source>Nothing to ask about “{0}”</source>
        <translation>Rien à demander sur «&#x202f;{0}&#x202f;»</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>Rien à vérifier</translation>
    </message>
    <message>
        <source>Suggestions come here once your photos have been understood.</source>
        <translation>Les suggestions arriveront ici une fois vos photos analysées.</translation>
    </message>
    <message>
        <source>That was the last one. New photos bring new suggestions.</source>
        <translation>C’était le dernier. De nouvelles photos apporteront de nouvelles suggestions.</translation>
    </message>
    <message>
        <source>The built-in search proposes only what it knows well, which is a small part of all tags. A better model knows more.</source>
        <translation>La recherche intégrée ne propose que ce qu’elle connaît bien, soit une petite partie des mots-clés. Un meilleur modèle en sait plus.</translation>
    </message>
    <message>
        <source>The program is sure about the photos that are left.</source>
        <translation>Le programme n’a pas de doute sur les photos restantes.</translation>
    </message>
    <message>
        <source>The suggestions cannot be shown</source>
        <translation>Impossible d’afficher les suggestions</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Another program…</source>
        <translation>Un autre programme…</translation>
    </message>
    <message>
        <source>At most {0} are opened at once.</source>
        <translation>{0} au plus à la fois.</translation>
    </message>
    <message>
        <source>No program opens {0}.</source>
        <translation>Aucun programme n’ouvre {0}.</translation>
    </message>
    <message>
        <source>Open with</source>
        <translation>Ouvrir avec</translation>
    </message>
    <message>
        <source>The usual program</source>
        <translation>Le programme habituel</translation>
    </message>
</context>
<context>
    <name>Organise</name>
    <message>
        <source>First choose a few photos that show it.</source>
        <translation>Sélectionnez d’abord quelques photos qui le montrent.</translation>
    </message>
    <message>
        <source>Teach a tag from these…</source>
        <translation>Apprendre un mot-clé avec celles-ci…</translation>
    </message>
    <message>
        <source>“{0}”: {1}</source>
        <translation>«&#x202f;{0}&#x202f;»&#x202f;: {1}</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>All photos</source>
        <translation>Toutes les photos</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>Compare without this photo</source>
        <translation>Comparer sans cette photo</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favori</translation>
    </message>
    <message>
        <source>No longer a favourite</source>
        <translation>Retirer des favoris</translation>
    </message>
    <message>
        <source>{0}, chosen</source>
        <translation>{0}, sélectionnée</translation>
    </message>
</context>
<context>
    <name>PartTool</name>
    <message>
        <source>Arrow keys move the part, with Shift they change its size; Enter searches</source>
        <translation>Les flèches déplacent la partie, avec Maj elles en changent la taille&#x202f;; Entrée lance la recherche</translation>
    </message>
    <message>
        <source>Search with a part of this picture</source>
        <translation>Rechercher avec une partie de cette image</translation>
    </message>
</context>
<context>
    <name>Particulars</name>
    <message>
        <source>Form</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Make a smaller form</source>
        <translation>Créer une version réduite</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>S’exécute sur</translation>
    </message>
    <message>
        <source>Test this model</source>
        <translation>Tester ce modèle</translation>
    </message>
    <message>
        <source>Test this model to learn whether a smaller form of it is faster here.</source>
        <translation>Testez ce modèle pour savoir si une version réduite est plus rapide ici.</translation>
    </message>
    <message>
        <source>Where that was published</source>
        <translation>Où cela a été publié</translation>
    </message>
    <message>
        <source>as it came</source>
        <translation>d’origine</translation>
    </message>
    <message>
        <source>the fastest that is found</source>
        <translation>le plus rapide disponible</translation>
    </message>
    <message>
        <source>the processor only</source>
        <translation>le processeur seul</translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message>
        <source>Copies stay. Before them: {0}</source>
        <translation>Les copies restent. Avant&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Il n’y a rien à rétablir.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Annulé&#x202f;: {0}</translation>
    </message>
    <message>
        <source>{0} of {1} done again.</source>
        <translation>{0} sur {1} rétablis.</translation>
    </message>
    <message>
        <source>{0} of {1} undone.</source>
        <translation>{0} sur {1} annulés.</translation>
    </message>
    <message>
        <source>{0}. This cannot be undone.</source>
        <translation>{0}. Cela ne peut pas être annulé.</translation>
    </message>
</context>
<context>
    <name>PatternDialog</name>
    <message>
        <source>Insert</source>
        <translation>Insérer</translation>
    </message>
    <message>
        <source>{0} get a number behind the name, which is taken.</source>
        <translation>Nom déjà pris&#x202f;: {0} avec un numéro ajouté à la fin.</translation>
    </message>
</context>
<context>
    <name>PerformanceSection</name>
    <message>
        <source>A small picture of every photo lets you browse without opening the files. What is lost of them is drawn again by itself.</source>
        <translation>Une miniature de chaque photo permet de parcourir sans ouvrir les fichiers. Celles qui se perdent sont refaites toutes seules.</translation>
    </message>
    <message>
        <source>As fast as possible</source>
        <translation>Au plus vite</translation>
    </message>
    <message>
        <source>Every way to run it is tried once on this computer.</source>
        <translation>Tous les moyens de l’exécuter sont essayés une fois sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Gently</source>
        <translation>En douceur</translation>
    </message>
    <message>
        <source>Gently leaves about half of the computer to other programs, and takes up to twice as long. You can change this at any time.</source>
        <translation>En douceur laisse environ la moitié de l’ordinateur aux autres programmes et prend jusqu’à deux fois plus de temps. Vous pouvez changer à tout moment.</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Performances</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>Place sur le disque</translation>
    </message>
    <message>
        <source>Small pictures</source>
        <translation>Miniatures</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>The processor: no graphics card can be used here.</source>
        <translation>Le processeur&#x202f;: aucune carte graphique utilisable ici.</translation>
    </message>
    <message>
        <source>The search model runs on</source>
        <translation>Le modèle de recherche s’exécute sur</translation>
    </message>
    <message>
        <source>While photos are being understood</source>
        <translation>Pendant l’analyse des photos</translation>
    </message>
    <message>
        <source>the fastest that is found</source>
        <translation>le plus rapide disponible</translation>
    </message>
    <message>
        <source>the processor only</source>
        <translation>le processeur seul</translation>
    </message>
</context>
<context>
    <name>PhotoModel</name>
    <message numerus="yes">
        <source>%Ln stars</source>
        <translation>
            <numerusform>%Ln étoile</numerusform>
            <numerusform>%Ln étoiles</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a spoken description</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>1 star</source>
        <translation>1 étoile</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>favori</translation>
    </message>
    <message>
        <source>in the cloud</source>
        <translation>dans le cloud</translation>
    </message>
    <message>
        <source>live photo</source>
        <translation>Live Photo</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manquante</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>hors ligne</translation>
    </message>
    <message>
        <source>with a raw file</source>
        <translation>avec un fichier RAW</translation>
    </message>
</context>
<context>
    <name>PictureChip</name>
    <message>
        <source>Click to find photos like this one</source>
        <translation>Cliquez pour trouver des photos semblables à celle-ci</translation>
    </message>
    <message>
        <source>Click to leave out photos like this one</source>
        <translation>Cliquez pour exclure les photos semblables à celle-ci</translation>
    </message>
    <message>
        <source>Picture: {0}</source>
        <translation>Image&#x202f;: {0}</translation>
    </message>
    <message>
        <source>like this</source>
        <translation>comme ça</translation>
    </message>
    <message>
        <source>not like this</source>
        <translation>pas comme ça</translation>
    </message>
    <message>
        <source>not like this part</source>
        <translation>pas cette partie</translation>
    </message>
    <message>
        <source>this part</source>
        <translation>cette partie</translation>
    </message>
</context>
<context>
    <name>Pill</name>
    <message>
        <source>Enter shows its photos, Delete takes it away</source>
        <translation>Entrée affiche ses photos, Suppr le retire</translation>
    </message>
    <message>
        <source>Show photos with “{0}”</source>
        <translation>Afficher les photos avec «&#x202f;{0}&#x202f;»</translation>
    </message>
    <message>
        <source>Take “{0}” away</source>
        <translation>Retirer «&#x202f;{0}&#x202f;»</translation>
    </message>
</context>
<context>
    <name>PlaceRows</name>
    <message>
        <source>Copy as a filter</source>
        <translation>Copier comme filtre</translation>
    </message>
    <message>
        <source>Show its photos</source>
        <translation>Afficher ses photos</translation>
    </message>
    <message>
        <source>Show photos taken nearby</source>
        <translation>Afficher les photos prises à proximité</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>All in one folder of yours</source>
        <translation>Tout dans un seul dossier à vous</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>It takes {0}. Your photos are not in it.</source>
        <translation>Il occupe {0}. Vos photos n’y sont pas.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Mémoriser</translation>
    </message>
    <message>
        <source>Search history</source>
        <translation>Historique de recherche</translation>
    </message>
    <message>
        <source>Searches remembered now</source>
        <translation>Recherches mémorisées actuellement</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>Afficher dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>They are offered while you type. Switching this off forgets them all.</source>
        <translation>Elles vous sont proposées pendant la saisie. Désactiver cette option les oublie toutes.</translation>
    </message>
    <message>
        <source>What you searched for</source>
        <translation>Vos recherches</translation>
    </message>
    <message>
        <source>Where your data lies</source>
        <translation>Où se trouvent vos données</translation>
    </message>
    <message>
        <source>Your photos, what they show, your tags and what you search for stay here. There is no account, no cloud, and nobody counts what you do. The network is used only when you get a search model, and then nothing about you or your photos is sent.</source>
        <translation>Vos photos, ce qu’elles montrent, vos mots-clés et vos recherches restent ici. Pas de compte, pas de cloud, et personne ne compte ce que vous faites. Le réseau ne sert que lorsque vous obtenez un modèle de recherche, et rien n’est alors envoyé sur vous ou vos photos.</translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>These files could not be used. They were not changed; the rest of your photos are not affected.</source>
        <translation>Ces fichiers n’ont pas pu être utilisés. Ils n’ont pas été modifiés&#x202f;; le reste de vos photos n’est pas touché.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>ProposedPill</name>
    <message>
        <source>Accept “{0}”</source>
        <translation>Accepter «&#x202f;{0}&#x202f;»</translation>
    </message>
    <message>
        <source>Enter accepts it, Delete rejects it</source>
        <translation>Entrée l’accepte, Suppr le refuse</translation>
    </message>
    <message>
        <source>Not “{0}”: it is never suggested for this again</source>
        <translation>Pas «&#x202f;{0}&#x202f;»&#x202f;: ce mot-clé ne sera plus jamais suggéré ici</translation>
    </message>
    <message>
        <source>{0}, suggested, {1}</source>
        <translation>{0}, suggéré, {1}</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
    </message>
</context>
<context>
    <name>QWidget</name>
    <message>
        <source>All files of a photo go along: its raw file, its film, its copies. They are in the trash of your system until you empty it, and Undo brings them back.</source>
        <translation>Tous les fichiers d’une photo suivent&#x202f;: son fichier RAW, sa vidéo, ses copies. Ils restent dans la corbeille de votre système jusqu’à ce que vous la vidiez, et l’historique permet de les faire revenir.</translation>
    </message>
    <message>
        <source>Each is named by the pattern, numbered in the order shown. Endings stay.</source>
        <translation>Chaque photo est nommée d’après le modèle et numérotée dans l’ordre affiché. Les extensions restent.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export {0}</source>
        <translation>Exporter {0}</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nouveau nom</translation>
    </message>
    <message>
        <source>Pattern of names</source>
        <translation>Modèle de nom</translation>
    </message>
    <message>
        <source>Put into the trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Put {0} into the trash?</source>
        <translation>Mettre {0} à la corbeille&#x202f;?</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Rename {0}</source>
        <translation>Renommer {0}</translation>
    </message>
    <message>
        <source>Rename “{0}”</source>
        <translation>Renommer «&#x202f;{0}&#x202f;»</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>QuestionEdit</name>
    <message>
        <source>Filters: {0}</source>
        <translation>Filtres&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Paste picture</source>
        <translation>Coller l’image</translation>
    </message>
    <message>
        <source>Remove (Ctrl+Backspace behind it)</source>
        <translation>Retirer (Ctrl+Retour arrière juste après)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Better search…</source>
        <translation>Améliorer la recherche…</translation>
    </message>
    <message>
        <source>Use “{0}”</source>
        <translation>Utiliser «&#x202f;{0}&#x202f;»</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Why it is here</source>
        <translation>Pourquoi elle est ici</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln sélectionnée</numerusform>
            <numerusform>%Ln sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>All that was decided here is undone</source>
        <translation>Tout ce qui a été décidé ici est annulé</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>Voir de plus près</translation>
    </message>
    <message>
        <source>Put the line below it</source>
        <translation>Placer la ligne au-dessous</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Suggestions of {0}</source>
        <translation>Suggestions pour {0}</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>accepter</translation>
    </message>
    <message>
        <source>back</source>
        <translation>retour</translation>
    </message>
    <message>
        <source>line here</source>
        <translation>ligne ici</translation>
    </message>
    <message>
        <source>look closer</source>
        <translation>voir de près</translation>
    </message>
    <message>
        <source>look-alikes together</source>
        <translation>regrouper les semblables</translation>
    </message>
    <message>
        <source>next tag</source>
        <translation>mot-clé suivant</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>refuser</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>annuler</translation>
    </message>
    <message>
        <source>{0} What you decided was put back.</source>
        <translation>{0} Vos décisions ont été remises comme avant.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>{0} that it is least sure of</source>
        <translation>{0} parmi les moins sûres</translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
</context>
<context>
    <name>RuleBar</name>
    <message>
        <source>A photo that was once in it stays, even if the rule no longer finds it</source>
        <translation>Une photo qui y a figuré un jour y reste, même si la règle ne la trouve plus</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Keep what matched once</source>
        <translation>Garder les photos déjà trouvées</translation>
    </message>
    <message>
        <source>Save rule</source>
        <translation>Enregistrer la règle</translation>
    </message>
    <message>
        <source>“{0}” is to hold what this search is sure of, also what comes later.</source>
        <translation>«&#x202f;{0}&#x202f;» contiendra ce que cette recherche trouve à coup sûr, y compris parmi les photos à venir.</translation>
    </message>
</context>
<context>
    <name>Ruling</name>
    <message>
        <source>Search for what the album is to hold.</source>
        <translation>Recherchez ce que l’album doit contenir.</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>A description for all</source>
        <translation>Une description pour toutes</translation>
    </message>
    <message>
        <source>A title for all</source>
        <translation>Un titre pour toutes</translation>
    </message>
    <message>
        <source>Add a description</source>
        <translation>Ajouter une description</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Different descriptions</source>
        <translation>Descriptions différentes</translation>
    </message>
    <message>
        <source>Different titles</source>
        <translation>Titres différents</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favori</translation>
    </message>
    <message>
        <source>No longer a favourite</source>
        <translation>Retirer des favoris</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
</context>
<context>
    <name>Saved</name>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Like a picture</source>
        <translation>Comme une image</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>The questions asked before are forgotten.</source>
        <translation>Les recherches précédentes sont oubliées.</translation>
    </message>
    <message>
        <source>There was nothing to forget.</source>
        <translation>Il n’y avait rien à oublier.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Delete this saved search</source>
        <translation>Supprimer cette recherche enregistrée</translation>
    </message>
    <message>
        <source>Only photos in {0} are searched</source>
        <translation>La recherche porte seulement sur les photos de {0}</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Enregistrer cette recherche</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search among these</source>
        <translation>Rechercher parmi celles-ci</translation>
    </message>
    <message>
        <source>Search in this folder</source>
        <translation>Rechercher dans ce dossier</translation>
    </message>
    <message>
        <source>Search with a picture</source>
        <translation>Rechercher avec une image</translation>
    </message>
    <message>
        <source>Search: a dog in the snow, lisbon 2019, or drop a picture here</source>
        <translation>Rechercher&#x202f;: un chien dans la neige, lisbonne 2019, ou déposez une image ici</translation>
    </message>
    <message>
        <source>and words, if you like</source>
        <translation>et des mots, si vous voulez</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Added {0}</source>
        <translation>Ajoutées&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Less certain</source>
        <translation>Moins sûres</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Back to your photos</source>
        <translation>Retour à vos photos</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Performances</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Include {0} again</source>
        <translation>Réintégrer {0}</translation>
    </message>
    <message>
        <source>Its photos are gone on purpose</source>
        <translation>Ses photos ont été enlevées exprès</translation>
    </message>
    <message>
        <source>Leave out of the library</source>
        <translation>Exclure de la photothèque</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Exclus</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Photothèque</translation>
    </message>
    <message>
        <source>Look for new photos</source>
        <translation>Rechercher de nouvelles photos</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Remove and forget its photos</source>
        <translation>Retirer et oublier ses photos</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>Retirer de la photothèque</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>Afficher dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>Show where it is now…</source>
        <translation>Indiquer son nouvel emplacement…</translation>
    </message>
</context>
<context>
    <name>Slides</name>
    <message numerus="yes">
        <source>%n second(s) each</source>
        <translation>
            <numerusform>%n seconde par photo</numerusform>
            <numerusform>%n secondes par photo</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
</context>
<context>
    <name>Stars</name>
    <message>
        <source>Rate {0} of 5</source>
        <translation>Noter {0} sur 5</translation>
    </message>
    <message>
        <source>Rating: {0} of 5</source>
        <translation>Note&#x202f;: {0} sur 5</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Better search</source>
        <translation>Améliorer la recherche</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln échec</numerusform>
            <numerusform>%Ln échecs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <comment>photos</comment>
        <translation>
            <numerusform>%Ln masquée</numerusform>
            <numerusform>%Ln masquées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln de plus</numerusform>
            <numerusform>%Ln de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>All work: {0}</source>
        <translation>Toutes les tâches&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation>Pas encore de photos</translation>
    </message>
    <message>
        <source>No search model</source>
        <translation>Aucun modèle de recherche</translation>
    </message>
    <message>
        <source>No search model can be used</source>
        <translation>Aucun modèle de recherche utilisable</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Show all work</source>
        <translation>Afficher toutes les tâches</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt en cours</translation>
    </message>
    <message>
        <source>The built-in search knows everyday things. A better model finds more.</source>
        <translation>La recherche intégrée connaît les choses courantes. Un meilleur modèle trouve davantage.</translation>
    </message>
    <message>
        <source>What understands your photos, and what could</source>
        <translation>Ce qui analyse vos photos, et ce qui le pourrait</translation>
    </message>
    <message>
        <source>change</source>
        <translation>changer</translation>
    </message>
    <message>
        <source>improve</source>
        <translation>améliorer</translation>
    </message>
</context>
<context>
    <name>TagColumn</name>
    <message>
        <source>Suggestions become tags only when you say so. What you reject never comes back.</source>
        <translation>Les suggestions ne deviennent des mots-clés que si vous le dites. Ce que vous refusez ne revient jamais.</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>À vérifier</translation>
    </message>
</context>
<context>
    <name>TagDesk</name>
    <message>
        <source>All tags…</source>
        <translation>Tous les mots-clés…</translation>
    </message>
    <message>
        <source>Ask me about some photos</source>
        <translation>M’interroger sur quelques photos</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message numerus="yes">
        <source>Imported %Ln new tag(s).</source>
        <translation>
            <numerusform>%Ln nouveau mot-clé importé.</numerusform>
            <numerusform>%Ln nouveaux mots-clés importés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its photos get the other tag, and “{0}” is gone.</source>
        <translation>Ses photos reçoivent l’autre mot-clé, et «&#x202f;{0}&#x202f;» disparaît.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Merge into another…</source>
        <translation>Fusionner avec un autre…</translation>
    </message>
    <message>
        <source>Merge “{0}” into</source>
        <translation>Fusionner «&#x202f;{0}&#x202f;» avec</translation>
    </message>
    <message>
        <source>Move to the top</source>
        <translation>Déplacer au premier niveau</translation>
    </message>
    <message>
        <source>Put inside</source>
        <translation>Placer dessous</translation>
    </message>
    <message>
        <source>Put inside another…</source>
        <translation>Placer sous un autre…</translation>
    </message>
    <message>
        <source>Put “{0}” inside</source>
        <translation>Placer «&#x202f;{0}&#x202f;» sous</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message numerus="yes">
        <source>Review %Ln suggestion(s)</source>
        <translation>
            <numerusform>Vérifier %Ln suggestion</numerusform>
            <numerusform>Vérifier %Ln suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These %Ln photo(s) show what it is. With three it begins to find more by itself, and with eight it does so better.</source>
        <translation>
            <numerusform>Cette photo montre ce que c’est. À partir de trois, il commence à en trouver d’autres tout seul, et mieux encore à partir de huit.</numerusform>
            <numerusform>Ces %Ln photos montrent ce que c’est. À partir de trois, il commence à en trouver d’autres tout seul, et mieux encore à partir de huit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Afficher à nouveau</translation>
    </message>
    <message>
        <source>Show hidden tags</source>
        <translation>Afficher les mots-clés masqués</translation>
    </message>
    <message>
        <source>Stop learning it</source>
        <translation>Ne plus l’apprendre</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Tag {0}</source>
        <translation>Ajouter un mot-clé à {0}</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>Apprendre</translation>
    </message>
    <message>
        <source>Teach a tag</source>
        <translation>Apprendre un mot-clé</translation>
    </message>
    <message>
        <source>Whoever asks for the tag above finds its photos, too.</source>
        <translation>Une recherche du mot-clé supérieur trouve aussi ses photos.</translation>
    </message>
</context>
<context>
    <name>TagList</name>
    <message>
        <source>Tags to review</source>
        <translation>Mots-clés à vérifier</translation>
    </message>
</context>
<context>
    <name>TagManager</name>
    <message>
        <source>A list of tags</source>
        <translation>Une liste de mots-clés</translation>
    </message>
    <message>
        <source>A text file with a tag on each line</source>
        <translation>Un fichier texte avec un mot-clé par ligne</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Tous les mots-clés</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Find a tag</source>
        <translation>Trouver un mot-clé</translation>
    </message>
    <message>
        <source>Hide who gives tags</source>
        <translation>Masquer qui donne des mots-clés</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Importer une liste…</translation>
    </message>
    <message>
        <source>Let it give tags again</source>
        <translation>L’autoriser à nouveau</translation>
    </message>
    <message>
        <source>Lists (*.txt *.csv *.tsv)</source>
        <translation>Listes (*.txt *.csv *.tsv)</translation>
    </message>
    <message>
        <source>Make tag</source>
        <translation>Créer le mot-clé</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Nouveau mot-clé</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Rename the tag</source>
        <translation>Renommer le mot-clé</translation>
    </message>
    <message>
        <source>Show its photos</source>
        <translation>Afficher ses photos</translation>
    </message>
    <message>
        <source>Show who gives tags</source>
        <translation>Afficher qui donne des mots-clés</translation>
    </message>
    <message>
        <source>Take back everything</source>
        <translation>Tout retirer</translation>
    </message>
    <message>
        <source>Taking back what one of them gave leaves alone what you gave or accepted yourself. It suggests nothing more until you let it again. You can undo it.</source>
        <translation>Retirer ce que l’un d’eux a donné ne touche pas à ce que vous avez donné ou accepté vous-même. Il ne suggère plus rien tant que vous ne l’autorisez pas à nouveau. Vous pouvez annuler ce retrait.</translation>
    </message>
    <message>
        <source>Who gives tags</source>
        <translation>Qui donne des mots-clés</translation>
    </message>
    <message>
        <source>{0} · switched off</source>
        <translation>{0} · désactivé</translation>
    </message>
</context>
<context>
    <name>TagModel</name>
    <message>
        <source>{0}, {1} to review</source>
        <translation>{0}, {1} à vérifier</translation>
    </message>
</context>
<context>
    <name>TagSection</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Ajouter un mot-clé</translation>
    </message>
    <message>
        <source>Add a tag (T)</source>
        <translation>Ajouter un mot-clé (T)</translation>
    </message>
    <message>
        <source>Tag, then Enter</source>
        <translation>Mot-clé, puis Entrée</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Add folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Meilleures d’abord</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Plus récentes d’abord</translation>
    </message>
    <message>
        <source>Newly added first</source>
        <translation>Derniers ajouts d’abord</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Plus anciennes d’abord</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Barre latérale</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Taille des images</translation>
    </message>
</context>
<context>
    <name>TopLine</name>
    <message>
        <source>Add a tag</source>
        <translation>Ajouter un mot-clé</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favori</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Put into the trash…</source>
        <translation>Mettre à la corbeille…</translation>
    </message>
    <message>
        <source>No longer a favourite</source>
        <translation>Retirer des favoris</translation>
    </message>
</context>
<context>
    <name>Value</name>
    <message>
        <source>Copy {0}</source>
        <translation>Copier {0}</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Back to {0}</source>
        <translation>Retour à {0}</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Film strip</source>
        <translation>Bande de photos</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Rating: {0} of 5</source>
        <translation>Note&#x202f;: {0} sur 5</translation>
    </message>
    <message>
        <source>Search with a part of this picture</source>
        <translation>Rechercher avec une partie de cette image</translation>
    </message>
    <message>
        <source>Slide show</source>
        <translation>Diaporama</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Visionneuse</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}&#x202f;%</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Choose a folder, or drop one here. Your photos stay where they are, as they are, and nothing leaves this computer.</source>
        <translation>Choisissez un dossier, ou déposez-en un ici. Vos photos restent où elles sont, comme elles sont, et rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Getting to know all of them takes a while. You need not wait for it.</source>
        <translation>Faire connaissance avec toutes prend un moment. Inutile d’attendre.</translation>
    </message>
    <message>
        <source>Then type what you look for, in your own words: a dog in the snow.</source>
        <translation>Puis tapez ce que vous cherchez&#x202f;: un chien dans la neige.</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>Utiliser {0}</translation>
    </message>
    <message>
        <source>Where are your photos?</source>
        <translation>Où sont vos photos&#x202f;?</translation>
    </message>
    <message>
        <source>Your photos appear here at once, in the order of their days.</source>
        <translation>Vos photos apparaissent ici aussitôt, classées par jour.</translation>
    </message>
</context>
<context>
    <name>WorkPanel</name>
    <message>
        <source>All work</source>
        <translation>Toutes les tâches</translation>
    </message>
    <message>
        <source>Clear what is done</source>
        <translation>Effacer les tâches terminées</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Go on with all</source>
        <translation>Tout reprendre</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>Nothing is under way. What takes long is shown here.</source>
        <translation>Rien en cours. Ce qui prend du temps s’affiche ici.</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Tout mettre en pause</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Tâches</translation>
    </message>
</context>
<context>
    <name>_Cell</name>
    <message>
        <source>Similar photo</source>
        <translation>Photo semblable</translation>
    </message>
</context>
<context>
    <name>_InUse</name>
    <message>
        <source>Finds photos that look alike: {0}.</source>
        <translation>Trouve les photos qui se ressemblent&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>Names what is in your photos: {0}.</source>
        <translation>Nomme ce qui est dans vos photos&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>Searches now: {0}.</source>
        <translation>Cherche actuellement&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>Will search soon: {0}.</source>
        <translation>Cherchera bientôt&#x202f;: {0}.</translation>
    </message>
</context>
<context>
    <name>_Lacking</name>
    <message>
        <source>Show them</source>
        <translation>Les afficher</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Go back to the backup of {0}</source>
        <translation>Revenir à la sauvegarde&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Go back to this</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Go back to this…</source>
        <translation>Restaurer…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show the backup of {0}</source>
        <translation>Afficher la sauvegarde&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Stay with what is now</source>
        <translation>Garder l’état actuel</translation>
    </message>
    <message>
        <source>Tags, albums, ratings and searches become again what they were then. Your photos are not touched. What there is now is backed up first, so that you can come back to it. The window closes and opens again.</source>
        <translation>Mots-clés, albums, notes et recherches redeviennent ce qu’ils étaient alors. Vos photos ne sont pas touchées. L’état actuel est d’abord sauvegardé, pour que vous puissiez y revenir. La fenêtre se ferme puis se rouvre.</translation>
    </message>
</context>
<context>
    <name>_Model</name>
    <message>
        <source>asked before</source>
        <translation>recherche précédente</translation>
    </message>
    <message>
        <source>saved search</source>
        <translation>recherche enregistrée</translation>
    </message>
</context>
<context>
    <name>_Notice</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>_Percent</name>
    <message>
        <source>{0} %</source>
        <translation>{0}&#x202f;%</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Keys of “{0}”</source>
        <translation>Touches de «&#x202f;{0}&#x202f;»</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>La laisser là</translation>
    </message>
    <message>
        <source>Reset the keys of “{0}”</source>
        <translation>Réinitialiser les touches de «&#x202f;{0}&#x202f;»</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>L’utiliser ici</translation>
    </message>
</context>
<context>
    <name>_Section</name>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>Afficher %Ln de plus</numerusform>
            <numerusform>Afficher %Ln de plus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Tree</name>
    <message>
        <source>All tags</source>
        <translation>Tous les mots-clés</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>masqué</translation>
    </message>
    <message>
        <source>learns from you</source>
        <translation>apprend de vous</translation>
    </message>
</context>
<context>
    <name>answer</name>
    <message>
        <source>best first</source>
        <translation>meilleures d’abord</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>par nom</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>plus récentes d’abord</translation>
    </message>
    <message>
        <source>newly added first</source>
        <translation>derniers ajouts d’abord</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>plus anciennes d’abord</translation>
    </message>
    <message>
        <source>what comes closest, {0}</source>
        <translation>le plus proche, {0}</translation>
    </message>
    <message>
        <source>{0} % of your photos are understood so far</source>
        <translation>{0}&#x202f;% de vos photos sont analysées pour l’instant</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Opening your library…</source>
        <translation>Ouverture de votre photothèque…</translation>
    </message>
    <message>
        <source>Your library is as it was then. What there was before is kept as a backup.</source>
        <translation>Votre photothèque est revenue à son état d’alors. Son état précédent est conservé comme sauvegarde.</translation>
    </message>
</context>
<context>
    <name>catalogue</name>
    <message>
        <source>29 languages, Thai and Finnish among them, and quick over a large library.</source>
        <translation>29 langues, dont le thaï et le finnois, et rapide dans une grande photothèque.</translation>
    </message>
    <message>
        <source>A small step up from the built-in one: better answers in English, still quick on any computer.</source>
        <translation>Un petit pas au-dessus du modèle intégré&#x202f;: de meilleures réponses en anglais, toujours rapide sur tout ordinateur.</translation>
    </message>
    <message>
        <source>Finds photos that look alike and learns your own tags from few examples; it knows no words.</source>
        <translation>Trouve les photos qui se ressemblent et apprend vos propres mots-clés avec peu d’exemples&#x202f;; il ne connaît pas les mots.</translation>
    </message>
    <message>
        <source>Finds photos that look alike, exact and small; it knows no words.</source>
        <translation>Trouve les photos qui se ressemblent, précis et petit&#x202f;; il ne connaît pas les mots.</translation>
    </message>
    <message>
        <source>Finds photos that look alike, the most exact of the three; it knows no words.</source>
        <translation>Trouve les photos qui se ressemblent, le plus précis des trois&#x202f;; il ne connaît pas les mots.</translation>
    </message>
    <message>
        <source>Good search in seven European languages and Indonesian, with little memory.</source>
        <translation>Bonne recherche en sept langues européennes et en indonésien, avec peu de mémoire.</translation>
    </message>
    <message>
        <source>Languages that others are weak in, such as Bengali, Filipino, Hindi, Swahili and Telugu.</source>
        <translation>Des langues que d’autres connaissent mal, comme le bengali, le filipino, le hindi, le swahili et le télougou.</translation>
    </message>
    <message>
        <source>Much better search, in 27 languages: the best choice for most people.</source>
        <translation>Recherche bien meilleure, en 27 langues&#x202f;: le meilleur choix pour la plupart.</translation>
    </message>
    <message>
        <source>Names what is in a photo out of 1,000 kinds of things; it answers no searches of its own.</source>
        <translation>Nomme ce qui est dans une photo parmi 1 000 sortes de choses&#x202f;; il ne répond pas lui-même aux recherches.</translation>
    </message>
    <message>
        <source>Quick and exact, in English; for research only.</source>
        <translation>Rapide et précis, en anglais&#x202f;; pour la recherche scientifique uniquement.</translation>
    </message>
    <message>
        <source>Quick search in English on modest computers.</source>
        <translation>Recherche rapide en anglais sur des ordinateurs modestes.</translation>
    </message>
    <message>
        <source>Search in 27 languages, quicker over a large library and a little less exact.</source>
        <translation>Recherche en 27 langues, plus rapide dans une grande photothèque et un peu moins précise.</translation>
    </message>
    <message>
        <source>Small: for old computers and little memory, in English.</source>
        <translation>Petit&#x202f;: pour les ordinateurs anciens ou avec peu de mémoire, en anglais.</translation>
    </message>
    <message>
        <source>The classic that many programs use: quick, in English; newer ones find more.</source>
        <translation>Le classique que beaucoup de programmes utilisent&#x202f;: rapide, en anglais&#x202f;; de plus récents trouvent davantage.</translation>
    </message>
    <message>
        <source>The classic with a closer look at each picture, in English.</source>
        <translation>Le classique qui regarde chaque image de plus près, en anglais.</translation>
    </message>
    <message>
        <source>The large classic, in English; SigLIP 2 finds more and is quicker.</source>
        <translation>Le grand classique, en anglais&#x202f;; SigLIP 2 trouve davantage et plus vite.</translation>
    </message>
    <message>
        <source>The most exact search in 28 languages, for computers with a graphics card or much patience.</source>
        <translation>La recherche la plus précise, en 28 langues, pour les ordinateurs avec carte graphique ou les personnes très patientes.</translation>
    </message>
    <message>
        <source>The quickest of all for what it finds, in English; for research only.</source>
        <translation>Le plus rapide de tous pour ce qu’il trouve, en anglais&#x202f;; pour la recherche scientifique uniquement.</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Add folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Toutes les photos</translation>
    </message>
    <message>
        <source>All tags…</source>
        <translation>Tous les mots-clés…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Back to the grid</source>
        <translation>Retour à la grille</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>Sauvegarder maintenant…</translation>
    </message>
    <message>
        <source>Better search…</source>
        <translation>Améliorer la recherche…</translation>
    </message>
    <message>
        <source>Change places with the next photo</source>
        <translation>Échanger avec la photo suivante</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Choose all below the same title</source>
        <translation>Tout sélectionner sous le même titre</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Ne rien sélectionner</translation>
    </message>
    <message>
        <source>Choose, or no longer</source>
        <translation>Sélectionner ou désélectionner</translation>
    </message>
    <message>
        <source>Clear search history</source>
        <translation>Effacer l’historique de recherche</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Plus près</translation>
    </message>
    <message>
        <source>Compare two to four photos</source>
        <translation>Comparer de deux à quatre photos</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy to folder…</source>
        <translation>Copier dans un dossier…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favori</translation>
    </message>
    <message>
        <source>Favourite, or no longer</source>
        <translation>Ajouter aux favoris ou en retirer</translation>
    </message>
    <message>
        <source>Fill squares, or show whole photos</source>
        <translation>Remplir les carrés ou photos entières</translation>
    </message>
    <message>
        <source>Film strip</source>
        <translation>Bande de photos</translation>
    </message>
    <message>
        <source>First photo</source>
        <translation>Première photo</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Taille réelle</translation>
    </message>
    <message>
        <source>Hidden photos</source>
        <translation>Photos masquées</translation>
    </message>
    <message>
        <source>Hide, or show again</source>
        <translation>Masquer ou afficher à nouveau</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Historique…</translation>
    </message>
    <message>
        <source>In the grid</source>
        <translation>Dans la grille</translation>
    </message>
    <message>
        <source>Keep this search as an album…</source>
        <translation>Garder cette recherche comme album…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Raccourcis clavier…</translation>
    </message>
    <message>
        <source>Larger pictures</source>
        <translation>Images plus grandes</translation>
    </message>
    <message>
        <source>Last photo</source>
        <translation>Dernière photo</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Photothèque</translation>
    </message>
    <message>
        <source>Look for new photos</source>
        <translation>Rechercher de nouvelles photos</translation>
    </message>
    <message>
        <source>Look-alikes together</source>
        <translation>Regrouper les semblables</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Photos semblables</translation>
    </message>
    <message>
        <source>Move an enlarged photo</source>
        <translation>Déplacer une photo agrandie</translation>
    </message>
    <message>
        <source>Move to folder…</source>
        <translation>Déplacer dans un dossier…</translation>
    </message>
    <message>
        <source>New album…</source>
        <translation>Nouvel album…</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>Nouveau mot-clé…</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Photo suivante</translation>
    </message>
    <message>
        <source>Next tag</source>
        <translation>Mot-clé suivant</translation>
    </message>
    <message>
        <source>No, it does not</source>
        <translation>Non, elle ne le montre pas</translation>
    </message>
    <message>
        <source>Not this</source>
        <translation>Pas comme ça</translation>
    </message>
    <message>
        <source>One photo large</source>
        <translation>Une photo en grand</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Ouvrir le menu</translation>
    </message>
    <message>
        <source>Open the photo large</source>
        <translation>Ouvrir la photo en grand</translation>
    </message>
    <message>
        <source>Photo before</source>
        <translation>Photo précédente</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Photos side by side</source>
        <translation>Photos côte à côte</translation>
    </message>
    <message>
        <source>Put into the trash…</source>
        <translation>Mettre à la corbeille…</translation>
    </message>
    <message>
        <source>Put the line here</source>
        <translation>Placer la ligne ici</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Rate the photos chosen</source>
        <translation>Noter les photos sélectionnées</translation>
    </message>
    <message>
        <source>Rate, from none to five stars</source>
        <translation>Noter, d’aucune à cinq étoiles</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Review suggested tags</source>
        <translation>Vérifier les mots-clés suggérés</translation>
    </message>
    <message>
        <source>Reviewing tags</source>
        <translation>Vérification des mots-clés</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Enregistrer cette recherche</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Search with a part of the photo</source>
        <translation>Rechercher avec une partie de la photo</translation>
    </message>
    <message>
        <source>Search with the picture copied</source>
        <translation>Rechercher avec l’image copiée</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Show all work</source>
        <translation>Afficher toutes les tâches</translation>
    </message>
    <message>
        <source>Show the log file</source>
        <translation>Afficher le journal</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Barre latérale</translation>
    </message>
    <message>
        <source>Slide show</source>
        <translation>Diaporama</translation>
    </message>
    <message>
        <source>Smaller pictures</source>
        <translation>Images plus petites</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Ajouter un mot-clé</translation>
    </message>
    <message>
        <source>Tag before</source>
        <translation>Mot-clé précédent</translation>
    </message>
    <message>
        <source>Tag the photos chosen</source>
        <translation>Ajouter un mot-clé à la sélection</translation>
    </message>
    <message>
        <source>Tags and albums</source>
        <translation>Mots-clés et albums</translation>
    </message>
    <message>
        <source>Take out of the album, elsewhere into the trash</source>
        <translation>Retirer de l’album, ailleurs mettre à la corbeille</translation>
    </message>
    <message>
        <source>Take out of the comparison</source>
        <translation>Retirer de la comparaison</translation>
    </message>
    <message>
        <source>Teach a tag from these…</source>
        <translation>Apprendre un mot-clé avec celles-ci…</translation>
    </message>
    <message>
        <source>Turn for display</source>
        <translation>Pivoter pour l’affichage</translation>
    </message>
    <message>
        <source>Turn left for display</source>
        <translation>Pivoter à gauche pour l’affichage</translation>
    </message>
    <message>
        <source>Turn right for display</source>
        <translation>Pivoter à droite pour l’affichage</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Whole photo</source>
        <translation>Photo entière</translation>
    </message>
    <message>
        <source>Whole photo or full size</source>
        <translation>Photo entière ou taille réelle</translation>
    </message>
    <message>
        <source>Yes to the surest</source>
        <translation>Oui aux plus sûres</translation>
    </message>
    <message>
        <source>Yes, it shows that</source>
        <translation>Oui, elle le montre</translation>
    </message>
    <message>
        <source>Zoom all together, or each alone</source>
        <translation>Zoomer ensemble ou séparément</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
</context>
<context>
    <name>encoders</name>
    <message numerus="yes">
        <source>%Ln language(s)</source>
        <translation>
            <numerusform>%Ln langue</numerusform>
            <numerusform>%Ln langues</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Apple’s graphics (Core ML)</source>
        <translation>la puce graphique d’Apple (Core ML)</translation>
    </message>
    <message>
        <source>Basic search</source>
        <translation>Recherche de base</translation>
    </message>
    <message>
        <source>Better search</source>
        <translation>Recherche améliorée</translation>
    </message>
    <message>
        <source>Came with the program: finds everyday things, and is quick on any computer.</source>
        <translation>Fourni avec le programme&#x202f;: trouve les choses courantes, et rapide sur tout ordinateur.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Provient de</translation>
    </message>
    <message>
        <source>Get…</source>
        <translation>Obtenir…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>How to get it…</source>
        <translation>Comment l’obtenir…</translation>
    </message>
    <message>
        <source>Imported by you.</source>
        <translation>Importé par vous.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Intel’s graphics (OpenVINO)</source>
        <translation>la puce graphique d’Intel (OpenVINO)</translation>
    </message>
    <message>
        <source>It does not work as it should.</source>
        <translation>Il ne fonctionne pas comme il devrait.</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>Il fonctionne.</translation>
    </message>
    <message>
        <source>Its licence ({0}) allows research only.</source>
        <translation>Sa licence ({0}) n’autorise que la recherche scientifique.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Learning your photos with {0}: {1}, search still uses {2}</source>
        <translation>Découverte de vos photos avec {0}&#x202f;: {1}, la recherche utilise encore {2}</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Measured here</source>
        <translation>Mesuré ici</translation>
    </message>
    <message>
        <source>Names for what is in a photo</source>
        <translation>Noms de ce qui est dans une photo</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Prochain</translation>
    </message>
    <message>
        <source>Not understood: {0} ({1}).</source>
        <translation>Non analysé&#x202f;: {0} ({1}).</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Non vérifié</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>On {0}: {1}</source>
        <translation>Sur {0}&#x202f;: {1}</translation>
    </message>
    <message>
        <source>On {0}: {1} photos a second.</source>
        <translation>Sur {0}&#x202f;: {1} photos par seconde.</translation>
    </message>
    <message>
        <source>Photos that look alike</source>
        <translation>Photos qui se ressemblent</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Quick search</source>
        <translation>Recherche rapide</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Recommandé</translation>
    </message>
    <message>
        <source>Runs on {0}, {1} photos a second.</source>
        <translation>S’exécute sur {0}, {1} photos par seconde.</translation>
    </message>
    <message>
        <source>Runs on {0}.</source>
        <translation>S’exécute sur {0}.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Search for strong computers</source>
        <translation>Recherche pour ordinateurs puissants</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop using</source>
        <translation>Ne plus utiliser</translation>
    </message>
    <message>
        <source>Switch now</source>
        <translation>Changer maintenant</translation>
    </message>
    <message>
        <source>This frees {0}.</source>
        <translation>Cela libère {0}.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Understands {0}.</source>
        <translation>Connaît {0}.</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Waits until the other one is here.</source>
        <translation>Attend que l’autre soit là.</translation>
    </message>
    <message>
        <source>What it has learned of {0} goes too, and cannot be brought back; your photos and tags stay.</source>
        <translation>Ce qu’il a appris de {0} disparaît aussi et ne peut pas être rétabli&#x202f;; vos photos et vos mots-clés restent.</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>environ {0}</translation>
    </message>
    <message>
        <source>answers {0} alike</source>
        <translation>similitude des réponses {0}</translation>
    </message>
    <message>
        <source>for research only</source>
        <translation>pour la recherche scientifique uniquement</translation>
    </message>
    <message>
        <source>free for any use</source>
        <translation>libre pour tout usage</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>langues</translation>
    </message>
    <message>
        <source>licence</source>
        <translation>licence</translation>
    </message>
    <message>
        <source>licence unknown</source>
        <translation>licence inconnue</translation>
    </message>
    <message>
        <source>medium speed</source>
        <translation>vitesse moyenne</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>mémoire</translation>
    </message>
    <message>
        <source>names of its files</source>
        <translation>noms de ses fichiers</translation>
    </message>
    <message>
        <source>not for commercial use</source>
        <translation>pas d’usage commercial</translation>
    </message>
    <message>
        <source>quick</source>
        <translation>rapide</translation>
    </message>
    <message>
        <source>size</source>
        <translation>taille</translation>
    </message>
    <message>
        <source>slow without a graphics card</source>
        <translation>lent sans carte graphique</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>vitesse</translation>
    </message>
    <message>
        <source>that it is still the same</source>
        <translation>qu’il est toujours le même</translation>
    </message>
    <message>
        <source>the NVIDIA card (CUDA)</source>
        <translation>la carte NVIDIA (CUDA)</translation>
    </message>
    <message>
        <source>the NVIDIA card (TensorRT)</source>
        <translation>la carte NVIDIA (TensorRT)</translation>
    </message>
    <message>
        <source>the graphics card (DirectML)</source>
        <translation>la carte graphique (DirectML)</translation>
    </message>
    <message>
        <source>the graphics card (WebGPU)</source>
        <translation>la carte graphique (WebGPU)</translation>
    </message>
    <message>
        <source>the processor</source>
        <translation>le processeur</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}&#x202f;%</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} et {1}</translation>
    </message>
    <message>
        <source>{0} knows all your photos. Search still uses {1}.</source>
        <translation>{0} connaît toutes vos photos. La recherche utilise encore {1}.</translation>
    </message>
    <message>
        <source>{0} named right</source>
        <translation>{0} bien nommées</translation>
    </message>
    <message>
        <source>{0} of captions find their photo at once</source>
        <translation>{0} des légendes trouvent aussitôt leur photo</translation>
    </message>
    <message>
        <source>{0} of memory</source>
        <translation>{0} de mémoire</translation>
    </message>
    <message>
        <source>{0} of the ten most alike are alike</source>
        <translation>{0} des dix plus semblables le sont</translation>
    </message>
    <message>
        <source>{0} of your photos are understood so far</source>
        <translation>{0} de vos photos sont analysées pour l’instant</translation>
    </message>
    <message>
        <source>{0} photos a second</source>
        <translation>{0} photos par seconde</translation>
    </message>
    <message>
        <source>{0} photos a second here</source>
        <translation>{0} photos par seconde ici</translation>
    </message>
    <message>
        <source>{0} times faster</source>
        <translation>{0} fois plus rapide</translation>
    </message>
    <message>
        <source>{0} will be fetched from {1}. This is the only thing that goes to the network: nothing about you or your photos is sent. It needs that much room on your disk, and {2} of memory while it works.</source>
        <translation>{0} vont être téléchargés depuis {1}. C’est le seul échange avec le réseau&#x202f;: rien n’est envoyé sur vous ou vos photos. Il faut autant de place sur votre disque, et {2} de mémoire pendant le travail.</translation>
    </message>
    <message>
        <source>{0}, as {1}</source>
        <translation>{0}, en {1}</translation>
    </message>
    <message>
        <source>{0}, {1} numbers a photo</source>
        <translation>{0}, {1} nombres par photo</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#x202f;: {1}</translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>Camera</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposition</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>File from {0}</source>
        <translation>Fichier du {0}</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensions</translation>
    </message>
    <message>
        <source>35 mm equivalent</source>
        <translation>Équivalent 35&#xa0;mm</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>Le fichier n’est plus là.</translation>
    </message>
</context>
<context>
    <name>filters</name>
    <message>
        <source>files of this kind</source>
        <translation>fichiers de ce type</translation>
    </message>
    <message>
        <source>in this album</source>
        <translation>dans cet album</translation>
    </message>
    <message>
        <source>in this folder</source>
        <translation>dans ce dossier</translation>
    </message>
    <message>
        <source>only such photos</source>
        <translation>seulement ces photos</translation>
    </message>
    <message>
        <source>taken at this place</source>
        <translation>prises à cet endroit</translation>
    </message>
    <message>
        <source>taken near this place</source>
        <translation>prises près de cet endroit</translation>
    </message>
    <message>
        <source>taken with this camera</source>
        <translation>prises avec cet appareil</translation>
    </message>
    <message>
        <source>taken with this lens</source>
        <translation>prises avec cet objectif</translation>
    </message>
    <message>
        <source>untagged, raw, located …</source>
        <translation>sans mot-clé, RAW, localisées …</translation>
    </message>
    <message>
        <source>when it came into the library</source>
        <translation>date d’arrivée dans la photothèque</translation>
    </message>
    <message>
        <source>when it was taken</source>
        <translation>date de prise de vue</translation>
    </message>
    <message>
        <source>with these stars</source>
        <translation>avec ces étoiles</translation>
    </message>
    <message>
        <source>with this tag</source>
        <translation>avec ce mot-clé</translation>
    </message>
</context>
<context>
    <name>jobs</name>
    <message>
        <source>Asking for it</source>
        <translation>Demande en cours</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Fetching {0}</source>
        <translation>Téléchargement de {0}</translation>
    </message>
    <message>
        <source>Making sure that it works</source>
        <translation>Vérification du fonctionnement</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt en cours</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Attend son tour</translation>
    </message>
    <message>
        <source>Waits, and begins paused</source>
        <translation>En attente, commencera en pause</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>{0} a second</source>
        <translation>{0} par seconde</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>{0} of {1} so far</source>
        <translation>{0} sur {1} pour l’instant</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>Arabic</source>
        <translation>arabe</translation>
    </message>
    <message>
        <source>Bangla</source>
        <translation>bengali</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chinois</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>croate</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>tchèque</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>danois</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>néerlandais</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation>filipino</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finnois</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>German</source>
        <translation>allemand</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>grec</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hébreu</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>hongrois</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>indonésien</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italien</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonais</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>coréen</translation>
    </message>
    <message>
        <source>Norwegian Bokmål</source>
        <translation>norvégien bokmål</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>persan</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polonais</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugais</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>roumain</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>russe</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espagnol</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>swahili</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>suédois</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>télougou</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>thaï</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turc</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ukrainien</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>vietnamien</translation>
    </message>
</context>
<context>
    <name>menu</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
</context>
<context>
    <name>remarks</name>
    <message>
        <source>Chinese and Japanese</source>
        <translation>le chinois et le japonais</translation>
    </message>
    <message>
        <source>For {language}, install {better}.</source>
        <translation>Pour {language}, installez {better}.</translation>
    </message>
    <message>
        <source>French</source>
        <translation>le français</translation>
    </message>
    <message>
        <source>German</source>
        <translation>l’allemand</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>le grec</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>l’hébreu</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>le japonais</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>le coréen</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>l’espagnol</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>le thaï</translation>
    </message>
    <message>
        <source>Understood as “{text}”: {encoder} knows English.</source>
        <translation>Compris comme «&#x202f;{text}&#x202f;»&#x202f;: {encoder} connaît l’anglais.</translation>
    </message>
    <message>
        <source>languages in Arabic letters</source>
        <translation>les langues en alphabet arabe</translation>
    </message>
    <message>
        <source>languages in Cyrillic letters</source>
        <translation>les langues en alphabet cyrillique</translation>
    </message>
    <message>
        <source>languages in Devanagari</source>
        <translation>les langues en devanagari</translation>
    </message>
    <message>
        <source>{encoder} understands English.</source>
        <translation>{encoder} comprend l’anglais.</translation>
    </message>
</context>
<context>
    <name>renaming</name>
    <message>
        <source>Camera</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Name so far</source>
        <translation>Nom actuel</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message numerus="yes">
        <source>%Ln look-alike(s)</source>
        <translation>
            <numerusform>%Ln semblable</numerusform>
            <numerusform>%Ln semblables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s), surest first</source>
        <translation>
            <numerusform>%Ln suggestion, de la plus sûre à la moins sûre</numerusform>
            <numerusform>%Ln suggestions, de la plus sûre à la moins sûre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept the %Ln above the line</source>
        <translation>
            <numerusform>Accepter %Ln au-dessus de la ligne</numerusform>
            <numerusform>Accepter les %Ln au-dessus de la ligne</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept {0}</source>
        <translation>Accepter {0}</translation>
    </message>
    <message>
        <source>Accepted {0}</source>
        <translation>Accepté&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Rejected {0}</source>
        <translation>Refusé&#x202f;: {0}</translation>
    </message>
    <message>
        <source>about {0} in {1} above this line are right</source>
        <translation>environ {0} sur {1} au-dessus de cette ligne sont justes</translation>
    </message>
    <message>
        <source>drag this line down to accept many at once</source>
        <translation>abaissez cette ligne pour en accepter beaucoup d’un coup</translation>
    </message>
    <message>
        <source>nearly all above this line are right</source>
        <translation>presque toutes celles au-dessus de cette ligne sont justes</translation>
    </message>
    <message>
        <source>{0} % sure</source>
        <translation>sûre à {0}&#x202f;%</translation>
    </message>
    <message>
        <source>{0} · drag it</source>
        <translation>{0} · glissez-la</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>A faster form ({kind}) of {name} would find worse.</source>
        <translation>Une version plus rapide ({kind}) de {name} trouverait moins bien.</translation>
    </message>
    <message>
        <source>A file cannot be called “{name}”.</source>
        <translation>Un fichier ne peut pas s’appeler «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>A name has 1 to 200 letters, and no other search has it.</source>
        <translation>Un nom a de 1 à 200 caractères, et aucune autre recherche ne doit le porter.</translation>
    </message>
    <message>
        <source>A name has 1 to 200 letters, no quotation mark and no slash.</source>
        <translation>Un nom a de 1 à 200 caractères, sans guillemets ni barre oblique.</translation>
    </message>
    <message>
        <source>A pattern of names knows no “{name}”.</source>
        <translation>Un modèle de nom ne connaît pas «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>A tag has 1 to 200 letters and no quotation mark.</source>
        <translation>Un mot-clé a de 1 à 200 caractères, sans guillemets.</translation>
    </message>
    <message>
        <source>Accepted “{tag}”</source>
        <translation>Acceptation de «&#x202f;{tag}&#x202f;»</translation>
    </message>
    <message>
        <source>Add the folder again instead.</source>
        <translation>Ajoutez plutôt le dossier à nouveau.</translation>
    </message>
    <message>
        <source>Added {path}</source>
        <translation>Ajout de {path}</translation>
    </message>
    <message>
        <source>Added {photos} to the favourites</source>
        <translation>Ajout de {photos} aux favoris</translation>
    </message>
    <message>
        <source>An AMD card is here. To use it, type: pip install onnxruntime-ep-webgpu</source>
        <translation>Une carte AMD est présente. Pour l’utiliser, tapez&#x202f;: pip install onnxruntime-ep-webgpu</translation>
    </message>
    <message>
        <source>An NVIDIA card is here. To use it, type: pip uninstall -y onnxruntime &amp;&amp; pip install &quot;onnxruntime-gpu[cuda,cudnn]&quot;</source>
        <translation>Une carte NVIDIA est présente. Pour l’utiliser, tapez&#x202f;: pip uninstall -y onnxruntime &amp;&amp; pip install &quot;onnxruntime-gpu[cuda,cudnn]&quot;</translation>
    </message>
    <message>
        <source>Another photoapp has this library open: {path}.</source>
        <translation>Un autre photoapp a ouvert cette photothèque&#x202f;: {path}.</translation>
    </message>
    <message>
        <source>Another photoapp is installing a search model.</source>
        <translation>Un autre photoapp installe un modèle de recherche.</translation>
    </message>
    <message>
        <source>Another photoapp is looking through your photos.</source>
        <translation>Un autre photoapp parcourt vos photos.</translation>
    </message>
    <message>
        <source>Apple graphics are here. To use them, type: pip install --upgrade onnxruntime</source>
        <translation>Une puce graphique Apple est présente. Pour l’utiliser, tapez&#x202f;: pip install --upgrade onnxruntime</translation>
    </message>
    <message>
        <source>Asking your questions</source>
        <translation>Essai de vos recherches</translation>
    </message>
    <message>
        <source>Auto-tagged photos</source>
        <translation>Mots-clés ajoutés automatiquement</translation>
    </message>
    <message>
        <source>Backing up your library</source>
        <translation>Sauvegarde de votre photothèque</translation>
    </message>
    <message>
        <source>Changed how {name} runs</source>
        <translation>Changement d’exécution de {name}</translation>
    </message>
    <message>
        <source>Changed the rule of “{name}”</source>
        <translation>Changement de la règle de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Check its name, or connect its disk.</source>
        <translation>Vérifiez son nom, ou connectez son disque.</translation>
    </message>
    <message>
        <source>Check that disk before you trust it with photos.</source>
        <translation>Vérifiez ce disque avant de lui confier des photos.</translation>
    </message>
    <message>
        <source>Check that you may open it, then try again.</source>
        <translation>Vérifiez que vous avez le droit de l’ouvrir, puis réessayez.</translation>
    </message>
    <message>
        <source>Check that you may read and write this folder.</source>
        <translation>Vérifiez que vous avez le droit de lire et d’écrire dans ce dossier.</translation>
    </message>
    <message>
        <source>Check your proxy, then try again.</source>
        <translation>Vérifiez votre proxy, puis réessayez.</translation>
    </message>
    <message>
        <source>Choose a folder with photos.</source>
        <translation>Choisissez un dossier avec des photos.</translation>
    </message>
    <message>
        <source>Choose a new folder.</source>
        <translation>Choisissez un nouveau dossier.</translation>
    </message>
    <message>
        <source>Choose a text file with a tag on each line.</source>
        <translation>Choisissez un fichier texte avec un mot-clé par ligne.</translation>
    </message>
    <message>
        <source>Choose another name, or merge the two.</source>
        <translation>Choisissez un autre nom, ou fusionnez les deux.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Choose another under Better search.</source>
        <translation>Choisissez-en un autre sous «&#x202f;Améliorer la recherche&#x202f;».</translation>
    </message>
    <message>
        <source>Choose one of {least} × {least} or more.</source>
        <translation>Choisissez-en une d’au moins {least} × {least}.</translation>
    </message>
    <message>
        <source>Chose the cover of “{name}”</source>
        <translation>Choix de la couverture de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Chose the search model {name}</source>
        <translation>Choix du modèle de recherche {name}</translation>
    </message>
    <message>
        <source>Chose {name} to follow {other}</source>
        <translation>Choix de {name} pour succéder à {other}</translation>
    </message>
    <message>
        <source>Close it and try again.</source>
        <translation>Fermez-le et réessayez.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Fermez d’autres programmes, puis réessayez.</translation>
    </message>
    <message>
        <source>Close the program and delete that file: they come back.</source>
        <translation>Fermez le programme et supprimez ce fichier&#x202f;: elles seront refaites.</translation>
    </message>
    <message>
        <source>Connect it, then try again.</source>
        <translation>Connectez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>Converting search models needs more libraries.</source>
        <translation>Convertir des modèles de recherche demande d’autres bibliothèques logicielles.</translation>
    </message>
    <message>
        <source>Copy it again from where it came from.</source>
        <translation>Copiez-le à nouveau depuis sa source.</translation>
    </message>
    <message>
        <source>Copying photos</source>
        <translation>Copie de photos</translation>
    </message>
    <message>
        <source>Deleted the album “{name}”</source>
        <translation>Suppression de l’album «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Deleted the search “{name}”</source>
        <translation>Suppression de la recherche «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Deleted the tag “{tag}”</source>
        <translation>Suppression du mot-clé «&#x202f;{tag}&#x202f;»</translation>
    </message>
    <message>
        <source>Described the album “{name}”</source>
        <translation>Description de l’album «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Described {photos}</source>
        <translation>Description de {photos}</translation>
    </message>
    <message>
        <source>Exporting photos</source>
        <translation>Export de photos</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Téléchargement</translation>
    </message>
    <message>
        <source>Filling albums</source>
        <translation>Remplissage d’albums</translation>
    </message>
    <message>
        <source>Followed {other} to {path}</source>
        <translation>Changement d’emplacement de {other} vers {path}</translation>
    </message>
    <message>
        <source>Forgot missing photos</source>
        <translation>Oubli des photos manquantes</translation>
    </message>
    <message>
        <source>Give it a few photos that show it.</source>
        <translation>Donnez-lui quelques photos qui le montrent.</translation>
    </message>
    <message>
        <source>Give it a rule first.</source>
        <translation>Donnez-lui d’abord une règle.</translation>
    </message>
    <message>
        <source>Give it more photos that show it.</source>
        <translation>Donnez-lui plus de photos qui le montrent.</translation>
    </message>
    <message>
        <source>Hid the tag “{tag}”</source>
        <translation>Masquage du mot-clé «&#x202f;{tag}&#x202f;»</translation>
    </message>
    <message>
        <source>Hid {photos}</source>
        <translation>Masquage de {photos}</translation>
    </message>
    <message>
        <source>If it wants an account: accept its terms there, then set HF_TOKEN to your token.</source>
        <translation>S’il faut un compte&#x202f;: acceptez-y ses conditions, puis mettez votre jeton dans HF_TOKEN.</translation>
    </message>
    <message>
        <source>Import it again, or use another one.</source>
        <translation>Importez-le à nouveau, ou utilisez-en un autre.</translation>
    </message>
    <message>
        <source>Import the model from a folder instead.</source>
        <translation>Importez plutôt le modèle depuis un dossier.</translation>
    </message>
    <message>
        <source>Imported a list of tags</source>
        <translation>Importation d’une liste de mots-clés</translation>
    </message>
    <message>
        <source>Importing a search model</source>
        <translation>Importation d’un modèle de recherche</translation>
    </message>
    <message>
        <source>In a terminal, type: pip install {missing}</source>
        <translation>Dans un terminal, tapez&#x202f;: pip install {missing}</translation>
    </message>
    <message>
        <source>In a terminal, type: {command}</source>
        <translation>Dans un terminal, tapez&#x202f;: {command}</translation>
    </message>
    <message>
        <source>In a terminal: pip install &quot;photoapp[cpu]&quot;</source>
        <translation>Dans un terminal&#x202f;: pip install &quot;photoapp[cpu]&quot;</translation>
    </message>
    <message>
        <source>In a terminal: pip install {package}. Then try again.</source>
        <translation>Dans un terminal&#x202f;: pip install {package}. Puis réessayez.</translation>
    </message>
    <message>
        <source>In a terminal: pip uninstall -y onnxruntime onnxruntime-gpu, then pip install &quot;photoapp[cpu]&quot;</source>
        <translation>Dans un terminal&#x202f;: pip uninstall -y onnxruntime onnxruntime-gpu, puis pip install &quot;photoapp[cpu]&quot;</translation>
    </message>
    <message>
        <source>Included {pattern} again</source>
        <translation>Réintégration de {pattern}</translation>
    </message>
    <message>
        <source>Install it again instead.</source>
        <translation>Installez-le plutôt à nouveau.</translation>
    </message>
    <message>
        <source>Intel graphics are here. To use them, type: pip install onnxruntime-ep-openvino</source>
        <translation>Une puce graphique Intel est présente. Pour l’utiliser, tapez&#x202f;: pip install onnxruntime-ep-openvino</translation>
    </message>
    <message>
        <source>It may have {known}.</source>
        <translation>Il peut contenir {known}.</translation>
    </message>
    <message>
        <source>Its first line names the columns: question,photo.</source>
        <translation>Sa première ligne nomme les colonnes&#x202f;: question,photo.</translation>
    </message>
    <message>
        <source>Its name goes over several lines, so a list of lines cannot hold it.</source>
        <translation>Son nom tient sur plusieurs lignes&#x202f;: une liste de lignes ne peut pas le contenir.</translation>
    </message>
    <message>
        <source>Kept photos out of “{name}”</source>
        <translation>Exclusion de photos de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Learning how sure answers are</source>
        <translation>Évaluation de la fiabilité des réponses</translation>
    </message>
    <message>
        <source>Left out {pattern}</source>
        <translation>Exclusion de {pattern}</translation>
    </message>
    <message>
        <source>Left photos of “{name}” to its rule</source>
        <translation>Photos de «&#x202f;{name}&#x202f;» rendues à sa règle</translation>
    </message>
    <message>
        <source>Left the description to the file</source>
        <translation>Retour à la description du fichier</translation>
    </message>
    <message>
        <source>Left the rating to the file</source>
        <translation>Retour à la note du fichier</translation>
    </message>
    <message>
        <source>Left the title to the file</source>
        <translation>Retour au titre du fichier</translation>
    </message>
    <message>
        <source>Let your cloud program bring it to this computer.</source>
        <translation>Laissez votre programme de cloud l’apporter sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Let {source} propose tags again</source>
        <translation>Suggestions à nouveau permises pour {source}</translation>
    </message>
    <message>
        <source>Lists as .csv and .json can.</source>
        <translation>Les listes .csv et .json le peuvent.</translation>
    </message>
    <message>
        <source>Look for new photos to learn what is gone from it.</source>
        <translation>Recherchez de nouvelles photos pour savoir ce qui n’y est plus.</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>Recherche de photos</translation>
    </message>
    <message>
        <source>Made the album “{name}”</source>
        <translation>Création de l’album «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Made the tag “{tag}”</source>
        <translation>Création du mot-clé «&#x202f;{tag}&#x202f;»</translation>
    </message>
    <message>
        <source>Make room and try again.</source>
        <translation>Libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>Make some room, or choose another folder.</source>
        <translation>Libérez un peu de place, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Make some room, then go on. Nothing was lost.</source>
        <translation>Libérez un peu de place, puis continuez. Rien n’a été perdu.</translation>
    </message>
    <message>
        <source>Merged “{other}” into “{tag}”</source>
        <translation>Fusion de «&#x202f;{other}&#x202f;» avec «&#x202f;{tag}&#x202f;»</translation>
    </message>
    <message>
        <source>Moved the album “{name}”</source>
        <translation>Déplacement de l’album «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Moved the tag “{tag}”</source>
        <translation>Déplacement du mot-clé «&#x202f;{tag}&#x202f;»</translation>
    </message>
    <message>
        <source>Moved {photos} to {path}</source>
        <translation>Déplacement de {photos} vers {path}</translation>
    </message>
    <message>
        <source>Moving photos</source>
        <translation>Déplacement de photos</translation>
    </message>
    <message>
        <source>Name it by its path.</source>
        <translation>Désignez-la par son chemin.</translation>
    </message>
    <message>
        <source>New photos appear here as it finds them.</source>
        <translation>Les nouvelles photos apparaissent ici à mesure qu’il les trouve.</translation>
    </message>
    <message>
        <source>No rule can name its own album, nor one that takes photos from it.</source>
        <translation>Aucune règle ne peut citer son propre album, ni un album qui en tire des photos.</translation>
    </message>
    <message>
        <source>No search model can be used, so photos cannot be found by what they show.</source>
        <translation>Aucun modèle de recherche n’est utilisable&#x202f;: impossible de trouver les photos d’après ce qu’elles montrent.</translation>
    </message>
    <message>
        <source>Nobody offers {name} ready to use, so it has to be made once.</source>
        <translation>Personne ne propose {name} prêt à l’emploi&#x202f;: il faut donc le préparer une fois.</translation>
    </message>
    <message>
        <source>Nothing can be written to {path}: {detail}.</source>
        <translation>Impossible d’écrire dans {path}&#x202f;: {detail}.</translation>
    </message>
    <message>
        <source>Nothing is fetched, because HF_HUB_OFFLINE is set.</source>
        <translation>Rien n’est téléchargé, car HF_HUB_OFFLINE est défini.</translation>
    </message>
    <message>
        <source>Nothing was undone that could be done again.</source>
        <translation>Rien n’a été annulé qui puisse être rétabli.</translation>
    </message>
    <message>
        <source>Open it in another program, or copy it again.</source>
        <translation>Ouvrez-le dans un autre programme, ou copiez-le à nouveau.</translation>
    </message>
    <message>
        <source>Pictures of this kind cannot be read yet ({format}).</source>
        <translation>Les images de ce type ne peuvent pas encore être lues ({format}).</translation>
    </message>
    <message>
        <source>Pinned photos in “{name}”</source>
        <translation>Épinglage de photos dans «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Please update the program.</source>
        <translation>Veuillez mettre le programme à jour.</translation>
    </message>
    <message>
        <source>Put photos into “{name}”</source>
        <translation>Ajout de photos à «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Put {photos} into the trash</source>
        <translation>Mise à la corbeille de {photos}</translation>
    </message>
    <message>
        <source>Putting photos into the trash</source>
        <translation>Mise à la corbeille de photos</translation>
    </message>
    <message>
        <source>Rated {rating} of 5</source>
        <translation>Note de {rating} sur 5</translation>
    </message>
    <message>
        <source>Reading this file failed badly; the file may be damaged.</source>
        <translation>La lecture de ce fichier a gravement échoué&#x202f;; il est peut-être endommagé.</translation>
    </message>
    <message>
        <source>Reading this file took more than {seconds} seconds.</source>
        <translation>La lecture de ce fichier a pris plus de {seconds} secondes.</translation>
    </message>
    <message>
        <source>Rejected “{tag}”</source>
        <translation>Refus de «&#x202f;{tag}&#x202f;»</translation>
    </message>
    <message>
        <source>Remove {other} first if you want this one instead.</source>
        <translation>Retirez d’abord {other} si vous voulez celui-ci à la place.</translation>
    </message>
    <message>
        <source>Removed the search model {name}</source>
        <translation>Suppression du modèle de recherche {name}</translation>
    </message>
    <message>
        <source>Removed {path}</source>
        <translation>Retrait de {path}</translation>
    </message>
    <message>
        <source>Removed {path} and forgot its photos</source>
        <translation>Retrait de {path} et oubli de ses photos</translation>
    </message>
    <message>
        <source>Renamed the album “{other}” to “{name}”</source>
        <translation>Renommage de l’album «&#x202f;{other}&#x202f;» en «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Renamed the folder “{other}” to “{name}”</source>
        <translation>Renommage du dossier «&#x202f;{other}&#x202f;» en «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Renamed “{other}” to “{name}”</source>
        <translation>Renommage de «&#x202f;{other}&#x202f;» en «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Renamed “{other}” to “{tag}”</source>
        <translation>Renommage de «&#x202f;{other}&#x202f;» en «&#x202f;{tag}&#x202f;»</translation>
    </message>
    <message>
        <source>Renaming photos</source>
        <translation>Renommage de photos</translation>
    </message>
    <message>
        <source>Row {row} of {path} has no question, or no photo.</source>
        <translation>La ligne {row} de {path} n’a pas de question ou pas de photo.</translation>
    </message>
    <message>
        <source>Row {row} of {path}: several photos are called {photo}.</source>
        <translation>Ligne {row} de {path}&#x202f;: plusieurs photos s’appellent {photo}.</translation>
    </message>
    <message>
        <source>Row {row} of {path}: your library has no photo {photo}.</source>
        <translation>Ligne {row} de {path}&#x202f;: votre photothèque n’a pas de photo {photo}.</translation>
    </message>
    <message>
        <source>Row {row} of {path}: {question} cannot be read.</source>
        <translation>Ligne {row} de {path}&#x202f;: {question} est illisible.</translation>
    </message>
    <message>
        <source>Save a copy as JPEG to have it here.</source>
        <translation>Enregistrez une copie en JPEG pour l’avoir ici.</translation>
    </message>
    <message>
        <source>Save a smaller copy to have it here.</source>
        <translation>Enregistrez une copie plus petite pour l’avoir ici.</translation>
    </message>
    <message>
        <source>Saved the search “{name}”</source>
        <translation>Enregistrement de la recherche «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Search went from {other} to {name}</source>
        <translation>Passage de la recherche de {other} à {name}</translation>
    </message>
    <message>
        <source>Search with a picture, or use another search model.</source>
        <translation>Recherchez avec une image, ou utilisez un autre modèle de recherche.</translation>
    </message>
    <message>
        <source>Removing a folder</source>
        <translation>Retrait d’un dossier</translation>
    </message>
    <message>
        <source>Get one under Better search, or install the program again.</source>
        <translation>Prenez-en un sous «&#x202f;Améliorer la recherche&#x202f;», ou réinstallez le programme.</translation>
    </message>
    <message>
        <source>Its files do not belong together, or it is no search model. Choose another under Better search.</source>
        <translation>Ses fichiers ne vont pas ensemble, ou ce n’est pas un modèle de recherche. Choisissez-en un autre sous «&#x202f;Améliorer la recherche&#x202f;».</translation>
    </message>
    <message>
        <source>ONNX Runtime is missing, so photos cannot be found by what they show.</source>
        <translation>ONNX Runtime manque&#x202f;: impossible de trouver les photos d’après ce qu’elles montrent.</translation>
    </message>
    <message>
        <source>Renamed {photos}</source>
        <translation>Renommage de {photos}</translation>
    </message>
    <message>
        <source>Showed the tag “{tag}” again</source>
        <translation>Nouvel affichage du mot-clé «&#x202f;{tag}&#x202f;»</translation>
    </message>
    <message>
        <source>Showed {photos} again</source>
        <translation>Nouvel affichage de {photos}</translation>
    </message>
    <message>
        <source>Something went wrong inside the program: {detail}.</source>
        <translation>Un problème est survenu dans le programme&#x202f;: {detail}.</translation>
    </message>
    <message>
        <source>Stopped learning “{tag}”</source>
        <translation>Fin de l’apprentissage de «&#x202f;{tag}&#x202f;»</translation>
    </message>
    <message>
        <source>Stopped using {name}</source>
        <translation>Arrêt de l’utilisation de {name}</translation>
    </message>
    <message>
        <source>Suggesting tags</source>
        <translation>Suggestion de mots-clés</translation>
    </message>
    <message>
        <source>Tagged “{tag}”</source>
        <translation>Ajout du mot-clé «&#x202f;{tag}&#x202f;»</translation>
    </message>
    <message>
        <source>Taught “{tag}”</source>
        <translation>Apprentissage de «&#x202f;{tag}&#x202f;»</translation>
    </message>
    <message>
        <source>Testing a search model</source>
        <translation>Test d’un modèle de recherche</translation>
    </message>
    <message>
        <source>That is slower, and not for two computers at once. A folder on this computer is better.</source>
        <translation>C’est plus lent, et impossible pour deux ordinateurs à la fois. Mieux vaut un dossier sur cet ordinateur.</translation>
    </message>
    <message>
        <source>That part of the picture is too small: {width} × {height} pixels.</source>
        <translation>Cette partie de l’image est trop petite&#x202f;: {width} × {height} pixels.</translation>
    </message>
    <message>
        <source>The album “{name}” cannot lie in “{into}”, which lies in it.</source>
        <translation>L’album «&#x202f;{name}&#x202f;» ne peut pas se trouver dans «&#x202f;{into}&#x202f;», qui se trouve dans le premier.</translation>
    </message>
    <message>
        <source>The album “{name}” is filled by hand.</source>
        <translation>L’album «&#x202f;{name}&#x202f;» est rempli à la main.</translation>
    </message>
    <message>
        <source>The album “{name}” would take photos from itself.</source>
        <translation>L’album «&#x202f;{name}&#x202f;» tirerait des photos de lui-même.</translation>
    </message>
    <message>
        <source>The connection to {host} failed ({detail}).</source>
        <translation>La connexion à {host} a échoué ({detail}).</translation>
    </message>
    <message>
        <source>The converted search model {name} is wrong ({detail}).</source>
        <translation>Le modèle de recherche converti {name} est incorrect ({detail}).</translation>
    </message>
    <message>
        <source>The copy in {path} was not what was written, so the original stays where it is.</source>
        <translation>La copie dans {path} n’est pas ce qui a été écrit&#x202f;; l’original reste donc où il est.</translation>
    </message>
    <message>
        <source>The disk is full: {path}.</source>
        <translation>Le disque est plein&#x202f;: {path}.</translation>
    </message>
    <message>
        <source>The disk with the file is not connected.</source>
        <translation>Le disque avec le fichier n’est pas connecté.</translation>
    </message>
    <message>
        <source>The end of the file is missing.</source>
        <translation>La fin du fichier manque.</translation>
    </message>
    <message>
        <source>The file cannot be read ({detail}).</source>
        <translation>Le fichier est illisible ({detail}).</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Le fichier est endommagé.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>The file is in the cloud only.</source>
        <translation>Le fichier n’est que dans le cloud.</translation>
    </message>
    <message>
        <source>The file is not there now.</source>
        <translation>Le fichier n’est pas là actuellement.</translation>
    </message>
    <message>
        <source>The file was being written while it was read.</source>
        <translation>Le fichier était en cours d’écriture pendant sa lecture.</translation>
    </message>
    <message>
        <source>The folder cannot be opened ({detail}).</source>
        <translation>Le dossier ne peut pas être ouvert ({detail}).</translation>
    </message>
    <message>
        <source>The graphics card could not be used.</source>
        <translation>La carte graphique n’a pas pu être utilisée.</translation>
    </message>
    <message>
        <source>The graphics card did not answer when it was tried. To try it again, test the model under Better search.</source>
        <translation>La carte graphique n’a pas répondu lors de l’essai. Pour réessayer, testez le modèle sous «&#x202f;Améliorer la recherche&#x202f;».</translation>
    </message>
    <message>
        <source>The graphics card ended the program when it was tried. To try it again, test the model under Better search.</source>
        <translation>La carte graphique a interrompu le programme lors de l’essai. Pour réessayer, testez le modèle sous «&#x202f;Améliorer la recherche&#x202f;».</translation>
    </message>
    <message>
        <source>The graphics card gave other answers than the processor.</source>
        <translation>La carte graphique a donné d’autres réponses que le processeur.</translation>
    </message>
    <message>
        <source>The graphics card has too little free memory.</source>
        <translation>La carte graphique a trop peu de mémoire libre.</translation>
    </message>
    <message>
        <source>The graphics card was no faster than the processor.</source>
        <translation>La carte graphique n’était pas plus rapide que le processeur.</translation>
    </message>
    <message>
        <source>The history lists what can.</source>
        <translation>L’historique indique ce qui peut l’être.</translation>
    </message>
    <message>
        <source>The installed ONNX Runtime knows no faster way.</source>
        <translation>L’ONNX Runtime installé ne connaît pas de moyen plus rapide.</translation>
    </message>
    <message>
        <source>The installed plug-in finds no graphics card that it can use.</source>
        <translation>Le module installé ne trouve aucune carte graphique utilisable.</translation>
    </message>
    <message>
        <source>The library cannot be opened: {path} ({detail}).</source>
        <translation>La photothèque ne peut pas être ouverte&#x202f;: {path} ({detail}).</translation>
    </message>
    <message>
        <source>The library file is damaged: {path}.</source>
        <translation>Le fichier de la photothèque est endommagé&#x202f;: {path}.</translation>
    </message>
    <message>
        <source>The library is on a network drive ({kind}): {path}.</source>
        <translation>La photothèque est sur un lecteur réseau ({kind})&#x202f;: {path}.</translation>
    </message>
    <message>
        <source>The log file tells more.</source>
        <translation>Le journal en dit plus.</translation>
    </message>
    <message>
        <source>The network {name} cannot be converted ({detail}).</source>
        <translation>Le réseau {name} ne peut pas être converti ({detail}).</translation>
    </message>
    <message>
        <source>The part of the program that opens photos does not start ({detail}).</source>
        <translation>La partie du programme qui ouvre les photos ne démarre pas ({detail}).</translation>
    </message>
    <message>
        <source>The picture is too large: {width} × {height}.</source>
        <translation>L’image est trop grande&#x202f;: {width} × {height}.</translation>
    </message>
    <message>
        <source>The program keeps its own files in {path}.</source>
        <translation>Le programme garde ses propres fichiers dans {path}.</translation>
    </message>
    <message>
        <source>The search model cannot be used: {path} ({detail}).</source>
        <translation>Le modèle de recherche est inutilisable&#x202f;: {path} ({detail}).</translation>
    </message>
    <message>
        <source>The search model {name} finds the right picture for {found} of {asked} plain descriptions.</source>
        <translation>Le modèle de recherche {name} trouve la bonne image pour {found} descriptions simples sur {asked}.</translation>
    </message>
    <message>
        <source>The search model {name} has no variant “{variant}”.</source>
        <translation>Le modèle de recherche {name} n’a pas de version «&#x202f;{variant}&#x202f;».</translation>
    </message>
    <message>
        <source>The search model {name} sees a picture differently beside other pictures.</source>
        <translation>Le modèle de recherche {name} voit une image différemment à côté d’autres images.</translation>
    </message>
    <message>
        <source>The search model {name} sees no difference between different pictures.</source>
        <translation>Le modèle de recherche {name} ne voit aucune différence entre des images différentes.</translation>
    </message>
    <message>
        <source>The small pictures are damaged: {path}.</source>
        <translation>Les miniatures sont endommagées&#x202f;: {path}.</translation>
    </message>
    <message>
        <source>The tag “{name}” cannot stand below “{into}”, which stands below it.</source>
        <translation>Le mot-clé «&#x202f;{name}&#x202f;» ne peut pas être placé sous «&#x202f;{into}&#x202f;», qui se trouve sous lui.</translation>
    </message>
    <message>
        <source>The tag “{name}” is not learnt from examples.</source>
        <translation>Le mot-clé «&#x202f;{name}&#x202f;» n’est pas appris par des exemples.</translation>
    </message>
    <message>
        <source>The tokenizer {path} cannot be used ({detail}).</source>
        <translation>Le tokenizer {path} est inutilisable ({detail}).</translation>
    </message>
    <message>
        <source>The trash cannot be used: the disk may have none, or may be read-only.</source>
        <translation>La corbeille n’est pas disponible&#x202f;: le disque n’en a peut-être pas, ou est en lecture seule.</translation>
    </message>
    <message>
        <source>The weights {name} cannot be used ({detail}).</source>
        <translation>Les poids {name} sont inutilisables ({detail}).</translation>
    </message>
    <message>
        <source>There are no questions in {path}.</source>
        <translation>Il n’y a pas de questions dans {path}.</translation>
    </message>
    <message>
        <source>There are {known}.</source>
        <translation>Il y a {known}.</translation>
    </message>
    <message>
        <source>There is a file {path} already.</source>
        <translation>Il y a déjà un fichier {path}.</translation>
    </message>
    <message>
        <source>There is already a search model called {name}.</source>
        <translation>Il y a déjà un modèle de recherche nommé {name}.</translation>
    </message>
    <message>
        <source>There is already a tag “{name}”.</source>
        <translation>Il y a déjà un mot-clé «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>There is already an album “{name}”.</source>
        <translation>Il y a déjà un album «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>There is already another file here: {path}.</source>
        <translation>Il y a déjà un autre fichier ici&#x202f;: {path}.</translation>
    </message>
    <message>
        <source>There is no album “{name}”.</source>
        <translation>Il n’y a pas d’album «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>There is no filter “{name}:”.</source>
        <translation>Il n’y a pas de filtre «&#x202f;{name}:&#x202f;».</translation>
    </message>
    <message>
        <source>There is no network called {name}.</source>
        <translation>Il n’y a pas de réseau nommé {name}.</translation>
    </message>
    <message>
        <source>There is no room for {name}: {needed} MB are needed, {free} MB are free in {path}.</source>
        <translation>Pas assez de place pour {name}&#x202f;: il faut {needed} Mo, {free} Mo sont libres dans {path}.</translation>
    </message>
    <message>
        <source>There is no room: {needed} MB are needed, {free} MB are free in {path}.</source>
        <translation>Pas assez de place&#x202f;: il faut {needed} Mo, {free} Mo sont libres dans {path}.</translation>
    </message>
    <message>
        <source>There is no saved search “{name}”.</source>
        <translation>Il n’y a pas de recherche enregistrée «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>There is no search model called {name}.</source>
        <translation>Il n’y a pas de modèle de recherche nommé {name}.</translation>
    </message>
    <message>
        <source>There is no tag “{name}”.</source>
        <translation>Il n’y a pas de mot-clé «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>There is nothing named {name} to run it on.</source>
        <translation>Rien ne s’appelle {name} pour l’exécuter.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>There is something in {path} already.</source>
        <translation>Il y a déjà quelque chose dans {path}.</translation>
    </message>
    <message>
        <source>There was not enough memory for this picture.</source>
        <translation>Il n’y avait pas assez de mémoire pour cette image.</translation>
    </message>
    <message>
        <source>This folder is not empty: {path}.</source>
        <translation>Ce dossier n’est pas vide&#x202f;: {path}.</translation>
    </message>
    <message>
        <source>This folder is not in your library: {path}.</source>
        <translation>Ce dossier n’est pas dans votre photothèque&#x202f;: {path}.</translation>
    </message>
    <message>
        <source>This folder is not there: {path}.</source>
        <translation>Ce dossier n’est pas là&#x202f;: {path}.</translation>
    </message>
    <message>
        <source>This is no longer in the history.</source>
        <translation>Cela n’est plus dans l’historique.</translation>
    </message>
    <message>
        <source>This is no photo of your library: {path}.</source>
        <translation>Ce n’est pas une photo de votre photothèque&#x202f;: {path}.</translation>
    </message>
    <message>
        <source>This is no whole backup: {path} ({detail}).</source>
        <translation>Ce n’est pas une sauvegarde complète&#x202f;: {path} ({detail}).</translation>
    </message>
    <message>
        <source>This library was made by a newer photoapp: {path}.</source>
        <translation>Cette photothèque vient d’un photoapp plus récent&#x202f;: {path}.</translation>
    </message>
    <message>
        <source>This picture cannot be shown. {reason}</source>
        <translation>Cette image ne peut pas être affichée. {reason}</translation>
    </message>
    <message>
        <source>This picture cannot be shown: {path}. {reason}</source>
        <translation>Cette image ne peut pas être affichée&#x202f;: {path}. {reason}</translation>
    </message>
    <message>
        <source>This search cannot be read: {detail}.</source>
        <translation>Cette recherche est illisible&#x202f;: {detail}.</translation>
    </message>
    <message>
        <source>This system does not say where its trash is: take them out of it yourself.</source>
        <translation>Ce système ne dit pas où est sa corbeille&#x202f;: sortez-les-en vous-même.</translation>
    </message>
    <message>
        <source>Titled “{title}”</source>
        <translation>Titre&#x202f;: «&#x202f;{title}&#x202f;»</translation>
    </message>
    <message>
        <source>Took away the title</source>
        <translation>Retrait du titre</translation>
    </message>
    <message>
        <source>Took away “{tag}”</source>
        <translation>Retrait de «&#x202f;{tag}&#x202f;»</translation>
    </message>
    <message>
        <source>Took back all tags from {source}</source>
        <translation>Retrait de tous les mots-clés donnés par {source}</translation>
    </message>
    <message>
        <source>Took photos out of “{name}”</source>
        <translation>Retrait de photos de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Took {path} for empty</source>
        <translation>{path} considéré comme vide</translation>
    </message>
    <message>
        <source>Took {photos} out of the favourites</source>
        <translation>Retrait de {photos} des favoris</translation>
    </message>
    <message>
        <source>Try again once it is complete.</source>
        <translation>Réessayez une fois qu’il est complet.</translation>
    </message>
    <message>
        <source>Try again when the disk is less busy.</source>
        <translation>Réessayez quand le disque est moins occupé.</translation>
    </message>
    <message>
        <source>Try again, or use another search model.</source>
        <translation>Réessayez, ou utilisez un autre modèle de recherche.</translation>
    </message>
    <message>
        <source>Try again: it goes on where it stopped.</source>
        <translation>Réessayez&#x202f;: cela reprend où c’était arrêté.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, choose another model.</source>
        <translation>Réessayez&#x202f;; si cela se reproduit, choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>Trying problem files again</source>
        <translation>Nouvel essai des fichiers à problèmes</translation>
    </message>
    <message>
        <source>Turned {photos}</source>
        <translation>Rotation de {photos}</translation>
    </message>
    <message>
        <source>What your search models are for has changed since, so it stays as it is.</source>
        <translation>L’emploi de vos modèles de recherche a changé depuis&#x202f;; il reste donc tel quel.</translation>
    </message>
    <message>
        <source>a date is like 2019, 2019-07, 2019..2021, &quot;last summer&quot; or &quot;christmas 2020&quot;</source>
        <translation>une date s’écrit comme 2019, 2019-07, 2019..2021, &quot;été dernier&quot; ou &quot;noël 2020&quot;</translation>
    </message>
    <message>
        <source>is: knows favourite, hidden, located, missing, raw, recent, undated and untagged</source>
        <translation>is: connaît favourite, hidden, located, missing, raw, recent, undated et untagged</translation>
    </message>
    <message>
        <source>Two versions of ONNX Runtime are installed and clash.</source>
        <translation>Deux versions d’ONNX Runtime sont installées et se gênent.</translation>
    </message>
    <message>
        <source>Understanding photos</source>
        <translation>Analyse des photos</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Annulation</translation>
    </message>
    <message>
        <source>Use another one.</source>
        <translation>Utilisez-en une autre.</translation>
    </message>
    <message>
        <source>Use it as it is.</source>
        <translation>Utilisez-le tel quel.</translation>
    </message>
    <message>
        <source>Wait until it is done.</source>
        <translation>Attendez qu’il ait fini.</translation>
    </message>
    <message>
        <source>What reads pictures of this kind ({format}) is not installed.</source>
        <translation>Ce qui lit les images de ce type ({format}) n’est pas installé.</translation>
    </message>
    <message>
        <source>What was forgotten cannot come back.</source>
        <translation>Ce qui a été oublié ne peut pas revenir.</translation>
    </message>
    <message>
        <source>What you did last cannot be undone.</source>
        <translation>Votre dernière action ne peut pas être annulée.</translation>
    </message>
    <message>
        <source>You can use: {known}.</source>
        <translation>Vous pouvez utiliser&#x202f;: {known}.</translation>
    </message>
    <message>
        <source>Your photos are safe. In a terminal, &quot;photoapp doctor&quot; says what can be done.</source>
        <translation>Vos photos sont en sécurité. Dans un terminal, «&#x202f;photoapp doctor&#x202f;» dit ce qui peut être fait.</translation>
    </message>
    <message>
        <source>a bracket is not closed; put it in quotation marks if you look for one</source>
        <translation>une parenthèse n’est pas fermée&#x202f;; mettez-la entre guillemets si c’est elle que vous cherchez</translation>
    </message>
    <message>
        <source>a date is like 2019, 2019-07, 2019..2021, &quot;last week&quot; or &quot;this month&quot;</source>
        <translation>une date s’écrit comme 2019, 2019-07, 2019..2021, &quot;semaine dernière&quot; ou &quot;ce mois&quot;</translation>
    </message>
    <message>
        <source>a filter has nothing after its colon</source>
        <translation>un filtre n’a rien après son deux-points</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>un guillemet n’est pas fermé</translation>
    </message>
    <message>
        <source>a rating looks like 4 or &gt;=4</source>
        <translation>une note s’écrit comme 4 ou &gt;=4</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>inutilisable(s)</translation>
    </message>
    <message>
        <source>fits what you asked for</source>
        <translation>répond à ce que vous avez demandé</translation>
    </message>
    <message>
        <source>in a folder that is not there now</source>
        <translation>dans un dossier absent actuellement</translation>
    </message>
    <message>
        <source>in its description</source>
        <translation>dans sa description</translation>
    </message>
    <message>
        <source>in its file name</source>
        <translation>dans son nom de fichier</translation>
    </message>
    <message>
        <source>in its folder’s name</source>
        <translation>dans le nom de son dossier</translation>
    </message>
    <message>
        <source>in its keywords</source>
        <translation>dans les mots-clés du fichier</translation>
    </message>
    <message>
        <source>in its tags</source>
        <translation>dans ses mots-clés</translation>
    </message>
    <message>
        <source>in its title</source>
        <translation>dans son titre</translation>
    </message>
    <message>
        <source>in the cloud only</source>
        <translation>seulement dans le cloud</translation>
    </message>
    <message>
        <source>is a copy of your picture</source>
        <translation>est une copie de votre image</translation>
    </message>
    <message>
        <source>is a mirrored copy of your picture</source>
        <translation>est une copie en miroir de votre image</translation>
    </message>
    <message>
        <source>is your picture</source>
        <translation>est votre image</translation>
    </message>
    <message>
        <source>it has too many brackets in one another</source>
        <translation>elle a trop de parenthèses imbriquées</translation>
    </message>
    <message>
        <source>it has too many parts</source>
        <translation>elle a trop de parties</translation>
    </message>
    <message>
        <source>it is longer than 100,000 signs</source>
        <translation>elle dépasse 100 000 caractères</translation>
    </message>
    <message>
        <source>looks like your picture</source>
        <translation>ressemble à votre image</translation>
    </message>
    <message>
        <source>looks like your words</source>
        <translation>ressemble à vos mots</translation>
    </message>
    <message>
        <source>near: takes a place or a position, like lisbon, &quot;new york~50km&quot; or 38.7,-9.1~5km</source>
        <translation>near: prend un lieu ou une position, comme lisbon, &quot;new york~50km&quot; ou 38.7,-9.1~5km</translation>
    </message>
    <message>
        <source>no such place is known; try the nearest larger one, or its country</source>
        <translation>aucun lieu connu de ce nom&#x202f;; essayez la grande ville la plus proche, ou son pays</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>en attente d’analyse</translation>
    </message>
    <message>
        <source>only words can be weighed, not filters or exact words</source>
        <translation>seuls les mots peuvent être pondérés, pas les filtres ni les mots exacts</translation>
    </message>
    <message>
        <source>taken at a place so called</source>
        <translation>prise dans un lieu de ce nom</translation>
    </message>
    <message>
        <source>{host} does not answer as a place for search models ({detail}).</source>
        <translation>{host} ne répond pas comme une source de modèles de recherche ({detail}).</translation>
    </message>
    <message>
        <source>{host} does not hand out {name}, or has none.</source>
        <translation>{host} ne fournit pas {name}, ou ne l’a pas.</translation>
    </message>
    <message>
        <source>{host} does not have {name}, or not all of its files.</source>
        <translation>{host} n’a pas {name}, ou pas tous ses fichiers.</translation>
    </message>
    <message>
        <source>{name} fails with this picture and does not find it by what it shows.</source>
        <translation>{name} échoue avec cette image et ne la trouve pas d’après ce qu’elle montre.</translation>
    </message>
    <message>
        <source>{name} from {host} is not what it should be, so it was thrown away.</source>
        <translation>{name} de {host} n’est pas ce qu’il devrait être et a donc été jeté.</translation>
    </message>
    <message>
        <source>{name} is built in and stays.</source>
        <translation>{name} est intégré et reste.</translation>
    </message>
    <message>
        <source>{name} needs its tokenizer from {source}.</source>
        <translation>{name} a besoin de son tokenizer de {source}.</translation>
    </message>
    <message>
        <source>{name} understands pictures but no words.</source>
        <translation>{name} comprend les images mais pas les mots.</translation>
    </message>
    <message>
        <source>{path} and {other} hold the same photos.</source>
        <translation>{path} et {other} contiennent les mêmes photos.</translation>
    </message>
    <message>
        <source>{path} is no list of tags ({detail}).</source>
        <translation>{path} n’est pas une liste de mots-clés ({detail}).</translation>
    </message>
    <message>
        <source>{path} is not in the trash any more, so that cannot be undone.</source>
        <translation>{path} n’est plus dans la corbeille&#x202f;; cela ne peut donc pas être annulé.</translation>
    </message>
    <message>
        <source>“{name}” cannot be a tag.</source>
        <translation>«&#x202f;{name}&#x202f;» ne peut pas être un mot-clé.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a search.</source>
        <translation>«&#x202f;{name}&#x202f;» ne peut pas être le nom d’une recherche.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of an album.</source>
        <translation>«&#x202f;{name}&#x202f;» ne peut pas être le nom d’un album.</translation>
    </message>
    <message>
        <source>“{name}” has {given} examples and needs {needed}.</source>
        <translation>«&#x202f;{name}&#x202f;» a {given} exemples et en demande {needed}.</translation>
    </message>
    <message>
        <source>“{what}” has changed since, so it stays as it is.</source>
        <translation>«&#x202f;{what}&#x202f;» a changé depuis et reste donc tel quel.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>il y a %Ln minute</numerusform>
            <numerusform>il y a %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problème</numerusform>
            <numerusform>%Ln problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Log and settings</source>
        <translation>Journal et réglages</translation>
    </message>
    <message>
        <source>Not connected. What is known of its {0} stays, and they come back with it.</source>
        <translation>Non connecté. Ce que l’on sait de ses {0} est conservé, et elles reviennent avec lui.</translation>
    </message>
    <message>
        <source>Search models that you got</source>
        <translation>Modèles de recherche obtenus</translation>
    </message>
    <message>
        <source>Small pictures, for quick browsing</source>
        <translation>Miniatures, pour parcourir rapidement</translation>
    </message>
    <message>
        <source>What is known of your photos, tags, albums</source>
        <translation>Ce que l’on sait de vos photos, mots-clés, albums</translation>
    </message>
    <message>
        <source>What search has learned, laid out for speed</source>
        <translation>Ce que la recherche a appris, rangé pour la vitesse</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>looked through {0}</source>
        <translation>parcouru {0}</translation>
    </message>
    <message>
        <source>made before an update of the program</source>
        <translation>faite avant une mise à jour du programme</translation>
    </message>
    <message>
        <source>made before going back to another one</source>
        <translation>faite avant d’en restaurer une autre</translation>
    </message>
    <message>
        <source>made by itself</source>
        <translation>faite automatiquement</translation>
    </message>
    <message>
        <source>made by you</source>
        <translation>faite par vous</translation>
    </message>
    <message>
        <source>not looked through yet</source>
        <translation>pas encore parcouru</translation>
    </message>
    <message>
        <source>on {0}</source>
        <translation>le {0}</translation>
    </message>
    <message>
        <source>today at {0}</source>
        <translation>aujourd’hui à {0}</translation>
    </message>
    <message>
        <source>watched</source>
        <translation>surveillé</translation>
    </message>
    <message>
        <source>watched in part</source>
        <translation>surveillé en partie</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} à {1}</translation>
    </message>
</context>
<context>
    <name>sidebar</name>
    <message>
        <source>Albums</source>
        <translation>Albums</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Toutes les photos</translation>
    </message>
    <message>
        <source>All suggestions</source>
        <translation>Toutes les suggestions</translation>
    </message>
    <message>
        <source>All {0} tags…</source>
        <translation>Les {0} mots-clés…</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoris</translation>
    </message>
    <message>
        <source>Fills itself: {0}</source>
        <translation>Se remplit seul&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Masquées</translation>
    </message>
    <message>
        <source>Hide this section</source>
        <translation>Masquer cette section</translation>
    </message>
    <message>
        <source>Its rule names a tag or an album that is gone: {0}</source>
        <translation>Sa règle cite un mot-clé ou un album disparu&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>New album</source>
        <translation>Nouvel album</translation>
    </message>
    <message>
        <source>New album inside</source>
        <translation>Nouveau sous-album</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>New folder inside</source>
        <translation>Nouveau sous-dossier</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Nouveau mot-clé</translation>
    </message>
    <message>
        <source>New tag inside</source>
        <translation>Nouveau mot-clé dessous</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Recently added</source>
        <translation>Ajouts récents</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Recherches</translation>
    </message>
    <message>
        <source>Show all {0}</source>
        <translation>Tout afficher ({0})</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Afficher moins</translation>
    </message>
    <message>
        <source>Show in sidebar</source>
        <translation>Afficher dans la barre latérale</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>Sans mot-clé</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>looking through</source>
        <translation>parcours en cours</translation>
    </message>
    <message>
        <source>not allowed to read</source>
        <translation>lecture non autorisée</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>non connecté</translation>
    </message>
    <message>
        <source>{0} · learns from your examples</source>
        <translation>{0} · apprend de vos exemples</translation>
    </message>
    <message>
        <source>{0}, album that fills itself, {1}</source>
        <translation>{0}, album automatique, {1}</translation>
    </message>
    <message>
        <source>{0}, album, {1}</source>
        <translation>{0}, album, {1}</translation>
    </message>
    <message>
        <source>{0}, hidden</source>
        <translation>{0}, masqué</translation>
    </message>
    <message>
        <source>{0}, place, {1}</source>
        <translation>{0}, lieu, {1}</translation>
    </message>
    <message>
        <source>{0}, search</source>
        <translation>{0}, recherche</translation>
    </message>
    <message>
        <source>{0}, tag that learns from you, {1}</source>
        <translation>{0}, mot-clé qui apprend de vous, {1}</translation>
    </message>
    <message>
        <source>{0}, tag, {1}</source>
        <translation>{0}, mot-clé, {1}</translation>
    </message>
    <message>
        <source>{0}, {1} to review</source>
        <translation>{0}, {1} à vérifier</translation>
    </message>
</context>
<context>
    <name>tags</name>
    <message>
        <source>, </source>
        <comment>between who suggests a tag</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%Ln example(s)</source>
        <translation>
            <numerusform>%Ln exemple</numerusform>
            <numerusform>%Ln exemples</numerusform>
        </translation>
    </message>
    <message>
        <source>Has {0}. With {1} more it begins to learn.</source>
        <translation>{0}. Encore {1} pour qu’il commence à apprendre.</translation>
    </message>
    <message>
        <source>Learns from {0}.</source>
        <translation>Apprend à partir de {0}.</translation>
    </message>
    <message>
        <source>Learns from {0}. {1} more would make it better.</source>
        <translation>Apprend à partir de {0}. Mieux encore avec {1} de plus.</translation>
    </message>
    <message>
        <source>Suggested by {0}, {1} sure</source>
        <translation>Suggéré par {0}, sûr à {1}</translation>
    </message>
    <message>
        <source>a keyword in its file</source>
        <translation>un mot-clé de son fichier</translation>
    </message>
    <message>
        <source>given by you</source>
        <translation>donné par vous</translation>
    </message>
    <message>
        <source>suggested by {0}</source>
        <translation>suggéré par {0}</translation>
    </message>
    <message>
        <source>suggested by {0}, {1} sure</source>
        <translation>suggéré par {0}, sûr à {1}</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}&#x202f;%</translation>
    </message>
    <message>
        <source>{0}, accepted by you</source>
        <translation>{0}, accepté par vous</translation>
    </message>
    <message>
        <source>{0}, given without asking</source>
        <translation>{0}, donné sans demander</translation>
    </message>
</context>
<context>
    <name>welcome</name>
    <message numerus="yes">
        <source>{0} and %Ln other folder(s)</source>
        <translation>
            <numerusform>{0} et %Ln autre dossier</numerusform>
            <numerusform>{0} et %Ln autres dossiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>why</name>
    <message>
        <source>likely</source>
        <translation>probable</translation>
    </message>
    <message>
        <source>maybe</source>
        <translation>peut-être</translation>
    </message>
    <message>
        <source>{words} {why}</source>
        <translation>{words} {why}</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«&#x202f;{0}&#x202f;»</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>keywords in your files</source>
        <translation>les mots-clés de vos fichiers</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>moins d’une minute restante</translation>
    </message>
    <message>
        <source>the label model</source>
        <translation>le modèle d’étiquettes</translation>
    </message>
    <message>
        <source>the search model</source>
        <translation>le modèle de recherche</translation>
    </message>
    <message>
        <source>what looks like its pictures</source>
        <translation>ce qui ressemble à ses images</translation>
    </message>
    <message>
        <source>you</source>
        <translation>vous</translation>
    </message>
    <message>
        <source>your examples</source>
        <translation>vos exemples</translation>
    </message>
    <message>
        <source>{0} KB</source>
        <translation>{0} ko</translation>
    </message>
    <message>
        <source>{0} MP</source>
        <translation>{0} Mpx</translation>
    </message>
    <message>
        <source>{0} h left</source>
        <translation>encore {0} h</translation>
    </message>
    <message>
        <source>{0} h {1} min left</source>
        <translation>encore {0} h {1} min</translation>
    </message>
    <message>
        <source>{0} min left</source>
        <translation>encore {0} min</translation>
    </message>
</context>
</TS>
